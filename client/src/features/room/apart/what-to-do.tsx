import { useTranslation } from '../../../language/use-translation.js';
import { AlarmCards } from '../../../ui/alarms/cards.js';
import { Protocol } from '../../../ui/alarms/protocol.js';
import { Disclosure } from '../../../ui/disclosure.js';
import styles from '../../../ui/talks/talks.module.css';

/** For who holds a talk: what to ask, where to point, and what we cannot do. `isWide`: it stands beside the talk. */
export function WhatToDo({ isWide }: { readonly isWide: boolean }) {
  const { t } = useTranslation();
  if (!isWide)
    return (
      <Disclosure summary={t('alarms.protocol.title')}>
        <Protocol />
        <h2>{t('alarms.cards.title')}</h2>
        <AlarmCards />
      </Disclosure>
    );
  return (
    <aside className={styles.side} aria-label={t('alarms.protocol.title')}>
      <Protocol />
      <h2>{t('alarms.cards.title')}</h2>
      <AlarmCards />
    </aside>
  );
}
