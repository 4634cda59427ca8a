export { AlarmBar } from '../../../ui/alarms/alarm-bar.js';
export { CloseRoom } from './close-room.js';
export { DoorNews } from './door-news.js';
export { HiddenWhy } from './hidden-why.js';
export { HideTool } from './hide-tool.js';
export { HostPanel } from './host-panel.js';
export { PersonActions } from './person-actions.js';
export { TalksHere } from './talks-here.js';
