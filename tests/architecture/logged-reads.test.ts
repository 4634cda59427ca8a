import { describe, expect, it } from '@jest/globals';
import { codeOf, findAll, isTest, type Source, sourcesIn } from './sources.js';

/**
 * What opens the private words of others does so after `authorizeRead`, which enters the read in the logbook. Functions
 * without that gate stand below with the reason.
 */
const server = sourcesIn('server/src').filter((source) => !isTest(source));

/** How the words of each sealed field are opened outside their store; or why no read of them is logged. */
const opened: Readonly<Record<string, RegExp | string>> = {
  'message.body.1': /\bmessages\s*\.of\([^)]*\)(?!\.append\()/,
  'message.text.1': /\bmessages\s*\.of\([^)]*\)(?!\.append\()/,
  'heldMessage.body.1': 'its author, and hosts whose joining is logged, as all they read there',
  'held.found.1': 'places in a text, which come with it',
  'held.line.1': 'a host says it to the author of a text',
  'note.text.1': /\bnotes\.list\(/,
  'room.handover.1': /\bhandovers\.of\(/,
  'whisper.text.1': /\bwhispers\.(newest|find)\(/,
  'alarm.copied.1': /\balarms\.words\(/,
  'alarm.done.1': /\balarms\.words\(/,
  'case.copied.1': /\bcases\.texts\(/,
  'case.said.1': /\bcases\.texts\(/,
  'case.note.1': /\bcases\.texts\(/,
  'case.words.1': /\bcases\.texts\(/,
  'case.hold.1': /\bcases\.texts\(/,
  'notice.words.1': 'its sender reads it by nine words; for the team the queue opens it, which is logged',
  'notice.page.1': 'a page that everybody could read',
  'notice.why.1': 'a line of the team to its sender',
  'notice.objection.1': 'its sender reads it; for the team the queue opens it, which is logged',
  'notice.answer.1': 'a line of the team to its sender',
  'flag.words.1': 'a moment later they are in their case',
  'found.words.1': /\bfound\.open\(/,
  'seat.name.1': 'comes with the place, the joining or reading of which is logged',
  'seat.profession.1': 'comes with the place, the joining or reading of which is logged',
  'seat.how.1': 'comes with the place, the joining or reading of which is logged',
  'seat.mark.1': 'a keyed hash, by which a person who is out of a room is found',
  'measure.words.1': 'a line of the team to its person',
  'measure.appeal.1': 'its person reads it; for the team the queue opens it, which is logged',
  'measure.answer.1': 'a line of the team to its person',
  'room.pinned.1': 'hosts say it to all who are in the room',
  'room.helper.1': 'a name of the team, for the team',
  'review.reason.1': 'the whole team reads it',
  'invitation.label.1': 'a label of the coordinators',
  'account.name.1': 'names of the team, for the team',
  'account.secondFactor.1': 'no screen shows it',
  'setting.value.1': 'settings of the organisation',
  'formerSetting.value.1': 'settings of the organisation',
  'organisation.onCall.1': 'for the whole team',
};

/** Functions that open words for their callers, which are searched as well. */
const openers = ['readClosedWords', 'copiedMessages', 'allEntries', 'loadThread', 'skim'];

const bySeat = 'for who sits there: joining as host, consultant or lead is what is logged';
const copied = 'copied under the key of an alarm or a case, the reading of which is logged';
const own = 'the actor reads their own question';
/** By file and function. */
const isNoLoggedRead: Readonly<Record<string, string>> = {
  'places/copied-messages.ts copiedMessages': 'opens for its callers',
  'rooms/closed-sessions.ts readClosedWords': 'opens for its callers',
  'spreekuur/load-thread.ts allEntries': 'opens for its callers',
  'spreekuur/load-thread.ts loadThread': 'opens for its callers',
  'spreekuur/actions/skim-unread.ts skim': 'opens for its callers',
  'server/src/sample/put-sample-questions.ts lastAnswer': 'words of the sample data',
  'places/places.audience.ts placeAudience': 'to the channels of the place, which a seat opens',
  'rooms/rooms.audience.ts roomAudience': 'to the channels of the place, which a seat opens',
  'rooms/rooms.items.ts roomItems': copied,
  'rooms/rooms.moderation.ts openMessage': 'whether others read it; its words go to nobody',
  'spreekuur/spreekuur.moderation.ts threadModeration': copied,
  'moderation/actions/tell-flag.ts wasThere': 'when it was sent; its words go to nobody',
  'moderation/actions/hide-by-flags.ts hideByFlags': 'a rule looks whether they speak of danger',
  'moderation/actions/carry-out.ts carryOut': 'the answer to a notice, to its sender',
  'moderation/actions/carry-out.ts follow': 'the words of the decision, to its person',
  'rooms/copy-with-held.ts copyWithHeld': copied,
  'talks/talks.alarms.ts talkAlarms': copied,
  'rooms/actions/change-message.ts findMessage': bySeat,
  'rooms/actions/change-message.ts changeMessage': bySeat,
  'rooms/actions/post-message.ts postMessage': bySeat,
  'rooms/actions/reads.ts readSession': bySeat,
  'rooms/actions/reads.ts listMessages': bySeat,
  'rooms/actions/reads.ts readWindow': bySeat,
  'talks/actions/reads.ts listTalkMessages': bySeat,
  'talks/actions/reads.ts readTalkWindow': bySeat,
  'spreekuur/actions/confirm-codename.ts confirmCodename': own,
  'spreekuur/actions/keep-my-question.ts keepMyQuestion': own,
  'spreekuur/actions/reads.ts readMyQuestion': own,
  'spreekuur/actions/withdraw-my-question.ts withdrawMyQuestion': own,
  'spreekuur/actions/write-in-my-question.ts writeInMyQuestion': own,
  'spreekuur/actions/write-in-my-question.ts refuseOtherThanAnswer': own,
};

const patterns = [
  ...new Set(Object.values(opened).flatMap((how) => (typeof how === 'string' ? [] : how.source))),
];
const opening = new RegExp(`${patterns.join('|')}|\\b(${openers.join('|')})\\(`);

/** The top-level functions and constants of a file, each as `file name` with its body. */
function functionsIn(source: Source): (readonly [string, string])[] {
  const start = /^(?:export )?(?:async )?(?:function|const) (\w+)/;
  const file = source.path.replace('server/src/domains/', '');
  return codeOf(source)
    .split(/^(?=(?:export )?(?:async )?(?:function|const) )/m)
    .flatMap((text) => {
      const name = start.exec(text)?.[1];
      return name === undefined ? [] : [[`${file} ${name}`, text.replace(start, '')] as const];
    });
}

/** Functions that open words without `authorizeRead` before it. */
const withoutGate = (sources: readonly Source[]): string[] =>
  sources.flatMap(functionsIn).flatMap(([name, body]) => {
    const at = body.search(opening);
    return at === -1 || /\bauthorizeRead\(/.test(body.slice(0, at)) ? [] : [name];
  });

describe('reading private words', () => {
  it('goes through an ability that is logged, or is listed here with the reason', () => {
    expect(withoutGate(server).sort()).toEqual(Object.keys(isNoLoggedRead).sort());
  });

  it('knows how each sealed field is opened', () => {
    const kinds = server.flatMap(({ text }) =>
      [...text.matchAll(/readonly '([\w.]+)': true;/g)].map(([, kind = '']) => kind),
    );
    expect(kinds.length).toBeGreaterThan(15);
    expect(Object.keys(opened).sort()).toEqual(kinds.sort());
    for (const how of Object.values(opened))
      if (typeof how !== 'string') expect(findAll(server, how)).not.toEqual([]);
  });

  it('would notice a function that opens words before the gate, or without one', () => {
    const path = 'server/src/domains/notes/actions/list-notes.ts';
    const gate = "await authorizeRead(ctx, 'note.read', { thread });";
    const read = 'const notes = await ctx.stores.notes.list(id);';
    const within = (...lines: string[]) => [
      {
        path,
        text: `export async function listNotes(ctx: Ctx) {\n${lines.map((line) => `  ${line}`).join('\n')}\n}\n`,
      },
    ];
    expect(withoutGate(within(gate, read))).toEqual([]);
    for (const lines of [[read, gate], [read], ['const seen = await loadThread(ctx, thread);']])
      expect(withoutGate(within(...lines))).toEqual(['notes/actions/list-notes.ts listNotes']);
  });

  it('is entered by `authorizeRead` only: no action enters a read by hand', () => {
    const elsewhere = server.filter(
      ({ path }) =>
        !['server/src/app.ts', 'server/src/platform/contexts.ts'].includes(path) &&
        !path.startsWith('server/src/domains/logbook/'),
    );
    expect(findAll(elsewhere, /\benterReadInLog\b/)).toEqual([]);
    expect(findAll(elsewhere, /\.enterRead\(/).map((line) => line.split(':')[0])).toEqual([
      'server/src/platform/policy/authorize.ts',
    ]);
  });
});
