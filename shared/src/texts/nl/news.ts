/** That something is new; neutral, since others may see the screen. */
export const news = {
  sound: 'Zacht geluid als er iets nieuws is',
  soundHint: 'Alleen als je in een ander tabblad bent. Bij een alarm altijd.',
};
