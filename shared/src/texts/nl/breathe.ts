export const breathe = {
  title: 'Ademoefening',
  short: 'Vier tellen in, zes uit.',
  begin: 'Begin',
  open: 'Begin de ademoefening',
  lead: 'Adem vier tellen in en zes tellen uit. Zo lang als je wilt.',
  in: 'in',
  out: 'uit',
  still: 'Zet de cirkel stil',
  stop: 'Word je er niet rustiger van? Stop dan gerust. Het werkt niet voor iedereen.',
};
