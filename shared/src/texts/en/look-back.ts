/** One question after a room; its answers, also where the team reads them. */
export const lookBack = {
  question: 'Did it help you to be here?',
  anonymous: 'You do not have to answer. We do not keep who chose what.',
  answer: { yes: 'Yes', some: 'A little', no: 'No', unsure: 'I don’t know' },
  skip: 'Skip',
  thanks: 'Thank you for your answer.',
  again: 'You answered about this visit already. Thank you.',
};
