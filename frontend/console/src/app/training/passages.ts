/** "1 passage", "1,204 passages". */
export const passagesOf = (count: number): string =>
  count === 1 ? '1 passage' : `${count.toLocaleString('en-US')} passages`;
