/**
 * Domain events, named in the past tense. Each domain adds its own here by declaration merging. They travel between
 * nodes, so they carry ids and numbers, never message text.
 */
export interface DomainEvents {}

export type EventType = keyof DomainEvents;
export type DomainEvent<K extends EventType = EventType> = {
  [T in K]: { readonly type: T } & DomainEvents[T];
}[K];
