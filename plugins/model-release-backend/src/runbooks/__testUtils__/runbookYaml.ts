/** A small runbook with a step of each type. Steps start on line 20. */
export const RUNBOOK_YAML = `apiVersion: model-release.dev/v1
kind: Runbook
metadata:
  name: small
  title: A small runbook
  description: For tests.
spec:
  version: 1.0.0
  lastReviewed: 2026-05-09
  estimatedDuration: PT5M
  phase: test
  risk: low
  appliesTo:
    - Something is to be tested.
  prerequisites:
    - key: model-card
      title: There is a card
  # The steps, one of each type.
  steps:
    - key: look
      title: Look
      type: manual
      owner: { role: reviewer }
      sla: { businessDays: 1 }
      instructions: Look closely.
      checklist:
        - key: looked
          text: I looked.
    - key: attach
      title: Attach
      type: file_upload
      owner: { relation: ownedBy }
      sla: { businessDays: 2 }
      instructions: Attach it.
      dependsOn: [look]
      upload:
        fileName: '{checkpoint.id}'
        accept: [.json]
        maxSize: 5MiB
    - key: ask
      title: Ask
      type: form
      owner: { entity: 'group:default/reviewers' }
      sla: { businessDays: 2 }
      instructions: Answer it.
      dependsOn: [look]
      form:
        schema:
          type: object
          required: [fine]
          properties:
            fine:
              type: boolean
              title: Is it fine?
    - key: sign
      title: Sign
      type: approval
      owner: { role: signer }
      sla: { businessDays: 1 }
      instructions: Sign it.
      dependsOn: [attach, ask]
      approval:
        statement: It is fine.
    - key: tell
      title: Tell
      type: webhook
      owner: { role: platform }
      sla: { sameDay: true }
      instructions: Tells the platform.
      dependsOn: [sign]
      webhook:
        target: ticket
`;

/** The small runbook with one passage replaced. */
export function runbookYaml(from: string, to: string): string {
  if (!RUNBOOK_YAML.includes(from)) {
    throw new Error(`The runbook has no passage “${from}”`);
  }
  return RUNBOOK_YAML.replace(from, () => to);
}
