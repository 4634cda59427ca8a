export const breathe = {
  title: 'Adem rustig mee',
  short: 'Een stille pagina. Vier tellen in, zes tellen uit.',
  open: 'Adem mee',
  lead: 'Vier tellen in, zes tellen uit. Zo lang als je wilt.',
  in: 'in',
  out: 'uit',
  stop: 'Word je er niet rustiger van? Stop dan gerust. Het werkt niet voor iedereen.',
};
