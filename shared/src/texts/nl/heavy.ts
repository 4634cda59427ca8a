/** Folded words, for who moderates. */
export const heavy = {
  suicide: 'Zware woorden, misschien over zelfdoding. Laat zien',
  body: 'Zware woorden, misschien over jezelf pijn doen, pillen of eten. Laat zien',
  violence: 'Zware woorden, misschien over geweld. Laat zien',
  noted: 'Woorden met een let-op-regel. Laat zien',
};
