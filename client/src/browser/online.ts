/** Whether the device is online. A browser that cannot tell counts as online. */
export const isOnline = (): boolean => ('onLine' in navigator ? navigator.onLine : true);
