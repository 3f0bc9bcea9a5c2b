/** The words of a file name: `eval-safety-ckpt.csv` has four. */
function words(fileName: string): string[] {
  return fileName.toLocaleLowerCase('en-US').split(/[^\p{L}\p{N}]+/u);
}

/** The one section that a file names in its name; nothing where it names none or several. */
export function sectionOf(
  fileName: string,
  sections: readonly string[],
): string | undefined {
  const named = words(fileName);
  const told = sections.filter(section =>
    named.includes(section.toLocaleLowerCase('en-US')),
  );
  return told.length === 1 ? told[0] : undefined;
}
