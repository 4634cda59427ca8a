import type { Screens } from './screen.js';

/** What happened since a shift began. */
export const shiftScreens: Screens = {
  'what happened this shift': {
    path: () => '/team/shift',
    status: 200,
    by: 'Noor',
    act: (page) => page.locator('main time').first().waitFor(),
  },
  'what happened in the last hours': { path: () => '/team/shift/hours', status: 200, by: 'Bo' },
  'a pause, for who holds a room': { path: () => '/team/pause', status: 200, by: 'Noor' },
  'a pause, for who has nothing': { path: () => '/team/pause', status: 200, by: 'Bo' },
  'a pause, for a consultant': { path: () => '/team/pause', status: 200, by: 'Ruben' },
  'a shift, for a consultant': { path: () => '/team/shift', status: 200, by: 'Ruben' },
  'a shift, for who is not signed in': { path: () => '/team/shift', status: 200, by: 'anybody' },
  'a shift from no known beginning': { path: () => '/team/shift/yesterday', status: 404, by: 'Noor' },
};
