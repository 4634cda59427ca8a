export interface OfNotice {
  readonly noticeId: string;
}

declare module '../../kernel/events.js' {
  interface DomainEvents {
    /** Stored; its case is made of it. */
    'notice.sent': OfNotice;
    /** Its sender disagrees with the answer. */
    'notice.objected': OfNotice;
  }
}
