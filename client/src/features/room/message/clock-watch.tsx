import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { organisationQuery } from '../../../api/queries.js';
import { passedTime } from '../../../browser/passed-time.js';

/** In ms: how often is looked, and how far the device's clock must have moved. */
const [lookedEvery, moved] = [2000, 5000];

/**
 * Asks for the server's time again as soon as the device's clock was set, or the device slept: until then a break could seem over, or
 * the room about to close.
 */
export function ClockWatch() {
  const queries = useQueryClient();
  useEffect(() => {
    const apart = () => Date.now() - passedTime();
    let known = apart();
    const timer = setInterval(() => {
      const now = apart();
      if (Math.abs(now - known) < moved) return;
      known = now;
      void queries.invalidateQueries({ queryKey: organisationQuery().queryKey });
    }, lookedEvery);
    return () => clearInterval(timer);
  }, [queries]);
  return null;
}
