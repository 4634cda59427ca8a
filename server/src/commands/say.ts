/** Prints to the operator; the log is for machines. */
export const say = (text = ''): void => {
  process.stdout.write(`${text}\n`);
};

export const complain = (text: string): void => {
  process.stderr.write(`\n${text}\n`);
};
