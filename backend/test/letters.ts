/** Text of a mail as it was sent, out of quoted-printable. */
export const textOf = (mail: string): string =>
  Buffer.from(
    mail
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();

/** The calendar entry in a mail, its folded lines whole again; empty without one. */
export const calendarIn = (mail: string): string => {
  const part = /Content-Type: text\/calendar[^]*?\r?\n\r?\n([A-Za-z0-9+/=\r\n]+)/.exec(mail)?.[1] ?? '';
  return Buffer.from(part, 'base64')
    .toString()
    .replace(/\r\n[ \t]/g, '');
};
