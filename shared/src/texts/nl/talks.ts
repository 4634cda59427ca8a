export const talks = {
  title: '',
};
