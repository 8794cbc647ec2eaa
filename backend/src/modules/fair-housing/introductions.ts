const name = String.raw`\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}`;
const introductions = [
  new RegExp(
    String.raw`\b(?:[Ii]['’]?m|[Ii] am|[Mm]y name is|[Tt]his is|[Ss]oy|[Mm]e llamo|[Mm]i nombre es|[Ll]e habla|[Hh]abla) (?:(?:Mr|Mrs|Ms|Dr|Sr|Sra)\.? )?(?:${name})(?=\s*(?:[.,!?;]| and | y | here|$))`,
    'gu',
  ),
  new RegExp(String.raw`^(?:${name})(?= here[,.!])`, 'gu'),
];

/** Takes visitors' names out: somebody called Christian Church or Jordan Black asks about bedrooms like anybody else. */
export function withoutIntroduction(text: string): string {
  return introductions.reduce((rest, introduction) => rest.replace(introduction, ' '), text);
}
