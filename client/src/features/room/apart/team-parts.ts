export { AlarmBar } from '../../../ui/alarms/alarm-bar.js';
export { RaiseAlarmHere } from './raise-alarm-here.js';
export { WhatToDo } from './what-to-do.js';
