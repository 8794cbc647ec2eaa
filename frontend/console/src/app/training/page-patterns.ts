/** Path patterns as people write them in one line: `/listings/*, /faq`. */
export const patternsOf = (text: string): string[] => text.split(/[,\s]+/).filter(Boolean);
