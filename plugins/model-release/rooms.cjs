// One law per room: what belongs in each folder below `src`, and what that may import of this package.
// Lint says the law to whoever breaks it. Shape: `scripts/eslint/rooms.cjs`. Tests are free, and so are
// `__testUtils__` and `dev/`: they alone know `fakes/`.

/** What everything that draws may import beside other components. */
const DRAWING = ['common', 'theme', 'hooks', 'api'];

/** @type {import('../../scripts/eslint/rooms.cjs').Rooms} */
const rooms = {
  common: {
    law: 'Words, times, phrases and the viewer. Draws nothing and fetches nothing.',
    // For types: which sentences there are.
    may: ['translation'],
  },
  theme: { law: 'Colors and tones, for components.', may: [] },
  api: {
    law: 'How the page speaks to the back end and to the browser.',
    may: [],
  },
  hooks: {
    law: 'Hooks that any component may use, so none of them knows a component.',
    may: ['common', 'translation', 'api'],
  },
  'hooks/session': {
    law: 'What is loaded, typed and sent while a release is open. Knows no component.',
    may: ['common', 'api', 'hooks'],
  },
  translation: {
    law: 'The one TranslationRef, and every sentence in it. It imports no other room.',
    may: [],
  },
  'components/common': {
    law: 'Parts that any component may use, so none of them knows another component.',
    may: DRAWING,
  },
  components: {
    law: 'Draws what it gets as props. Pages and panels alone hold the session.',
    may: [...DRAWING, 'components/common', 'routes.ts'],
    also: {
      why: 'Containers: they take from the session what they give to the components below them.',
      may: ['hooks/session'],
      files: [
        'advice/useAdvice.ts',
        'discussion/CommentEntry.tsx',
        'discussion/Conversation.tsx',
        'discussion/ReleaseDiscussion.tsx',
        'discussion/SecretQuestion.tsx',
        'discussion/useCommenting.ts',
        'discussion/useMentionCompletion.ts',
        'discussion/useWatch.ts',
        'release/EndDialog.tsx',
        'release/ReleaseLayout.tsx',
        'release/ReleaseMenu.tsx',
        'release/ReleaseView.tsx',
        'release/RequesterDialog.tsx',
        'release/RevokeDialog.tsx',
        'release/useOwnersRefresh.ts',
        'secondRound/RoundChanges.tsx',
        'secondRound/SecondRound.tsx',
        'secondRound/StillHolds.tsx',
        'stepPanels/ManualStepPanel.tsx',
        'stepPanels/ReadOnlyStepPanel.tsx',
        'stepPanels/StepPanel.tsx',
        'stepPanels/amend/AmendStepPanel.tsx',
        'stepPanels/amend/useAmendmentPreview.ts',
        'stepPanels/amend/useResubmission.ts',
        'stepPanels/approval/ApprovalStepPanel.tsx',
        'stepPanels/common/useCompletion.ts',
        'stepPanels/form/FormStepPanel.tsx',
        'stepPanels/upload/UploadStepPanel.tsx',
        'stepPanels/upload/useDownload.ts',
        'stepPanels/upload/useRemoveAttachment.ts',
        'stepPanels/upload/useUpload.ts',
        'stepPanels/webhook/WebhookStepPanel.tsx',
        'steps/StepBody.tsx',
        'steps/StepHeader.tsx',
        'steps/StepsCard.tsx',
      ],
    },
  },
  pages: {
    law: 'Compose components into what has an address of its own.',
    may: [
      ...DRAWING,
      'hooks/session',
      'components',
      'components/common',
      'routes.ts',
    ],
  },
  legacy: {
    law: 'The same for the old frontend system.',
    may: ['api', 'pages', 'routes.ts'],
  },
  fakes: {
    law: 'Stand for the back end in tests and in dev/.',
    may: ['common', 'api'],
  },
  '.': {
    law: 'Where the plugin is put together, out of pages and APIs.',
    may: ['api', 'pages', 'legacy'],
  },
};

module.exports = { rooms };
