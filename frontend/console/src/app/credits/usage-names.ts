/** The kinds of the price list, as a person says them. */
export const usageNames: Readonly<Record<string, string>> = {
  chatbot: 'New chatbots',
  training: 'Training',
  training_page: 'Further pages',
  answer: 'AI answers',
  built_in_answer: 'Built-in answers',
};
