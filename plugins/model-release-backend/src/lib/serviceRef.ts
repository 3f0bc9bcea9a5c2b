/**
 * How a service is named in the audit log. The subject of a static token is chosen by whoever
 * configures it, so one that reads like a person's ref must not pass for that person.
 */
export function serviceRef(subject: string): string {
  const ref = subject.toLocaleLowerCase('en-US');
  return /^(plugin|external):/.test(ref) ? ref : `external:${ref}`;
}
