interface Whose {
  id: string;
  portraitId: string | null;
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const written = new RegExp(`^(${uuid})_(${uuid})\\.jpg$`);

/** Where a person's picture is served; null without one. What an address shows never changes: each upload has its own. */
export const portraitAddress = ({ id, portraitId }: Whose): string | null =>
  portraitId && `/api/public/portraits/${id}_${portraitId}.jpg`;

/** The end of such an address taken apart; null for anything else. */
export function readPortraitFile(file: string): { userId: string; portraitId: string } | null {
  const [, userId, portraitId] = written.exec(file) ?? [];
  return userId && portraitId ? { userId, portraitId } : null;
}
