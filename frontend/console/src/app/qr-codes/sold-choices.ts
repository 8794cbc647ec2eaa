/** What a sign shows once its home is sold, in the words of the console. */
export const soldChoices = [
  { value: 'answer', label: 'The chatbot goes on answering' },
  { value: 'similar', label: 'Homes like it' },
  { value: 'agent', label: 'The way to the agent' },
] as const;
