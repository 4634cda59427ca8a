/** Whether the device has a line at all. A browser that cannot tell is taken to have one. */
export const isOnline = (): boolean => ('onLine' in navigator ? navigator.onLine : true);
