import TestRunner from 'jest-runner';

/** A browser needs both processors by itself: its files run one after the other, when all others are done. */
export default class OneByOne extends TestRunner {
  isSerial = true;
}
