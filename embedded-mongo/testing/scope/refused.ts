import { expect } from '@jest/globals';
import { MaxKey, MinKey } from 'mongodb';
import { refusal } from '../fresh-store.js';
import {
  type Case,
  type Cases,
  refused,
  refusesExpression,
  refusesFilter,
  refusesIndex,
  refusesStage,
  refusesUpdate,
} from './case.js';

const command = (name: string): Case => refused({ [name]: 1 }, `the command '${name}'`);
const findOption = (name: string, value: unknown): Case =>
  refused({ find: 'rows', [name]: value }, `the option '${name}' of 'find'`);
const created = (option: string, value: unknown): Case =>
  refused({ create: 'new', [option]: value }, `'${option}'`);
const group = (name: string): Case =>
  refused(
    { aggregate: 'rows', pipeline: [{ $group: { _id: null, v: { [name]: '$n' } } }], cursor: {} },
    `'${name}'`,
  );

const byName = (names: string, make: (name: string) => Case): Record<string, Case> =>
  Object.fromEntries(names.split(' ').map((name) => [name, make(name)]));

export const refusedCases: Cases = {
  'every command': {
    transactions: refused(
      { insert: 'rows', documents: [{}], txnNumber: 1, startTransaction: true, autocommit: false },
      'transactions',
    ),
    'readConcern: snapshot': refused({ find: 'rows', readConcern: { level: 'snapshot' } }, "'snapshot'"),
    'readConcern: linearizable': refused(
      { find: 'rows', readConcern: { level: 'linearizable' } },
      "'linearizable'",
    ),
    'writeConcern: w 2 or more': refused(
      { insert: 'rows', documents: [{}], writeConcern: { w: 2 } },
      "'w' > 1",
    ),
    collation: refused({ find: 'rows', collation: { locale: 'nl' } }, "'collation'"),
    'apiVersion, let and any other option': refused(
      { count: 'rows', apiVersion: '1' },
      "the option 'apiVersion' of 'count'",
    ),
  },
  commands: byName(
    'bulkWrite mapReduce renameCollection collStats dbStats serverStatus validate compact currentOp killOp getParameter startSession commitTransaction createUser saslStart fsync reIndex',
    command,
  ),
  'other options': {
    'ping: anything': refused({ ping: 1, times: 2 }, "'times'"),
    'count: collation': refused({ count: 'rows', collation: { locale: 'nl' } }, "'collation'"),
    'explain of a command that plans nothing': refused(
      { explain: { insert: 'rows', documents: [{}] } },
      "'insert'",
    ),
    'collMod: validator': refused({ collMod: 'rows', validator: {} }, "'validator'"),
    'listDatabases: sizes': async (db) => {
      const told = await refusal(db.admin().command({ listDatabases: 1 }));
      expect(told['message']).toContain('not supported by the embedded store');
    },
  },
  'find options': {
    tailable: findOption('tailable', true),
    awaitData: findOption('awaitData', true),
    min: findOption('min', { n: 1 }),
    max: findOption('max', { n: 1 }),
    returnKey: findOption('returnKey', true),
    showRecordId: findOption('showRecordId', true),
    let: findOption('let', {}),
    'sort by an expression': refused(
      { find: 'rows', sort: { n: { $meta: 'textScore' } } },
      'the sort by an expression',
    ),
  },
  'create options': {
    capped: created('capped', true),
    timeseries: created('timeseries', { timeField: 'at' }),
    viewOn: created('viewOn', 'rows'),
    validator: created('validator', {}),
    'clusteredIndex: $natural': async (db) => {
      await db.createCollection('clustered', { clusteredIndex: { key: { _id: 1 }, unique: true } });
      const told = await refusal(db.command({ find: 'clustered', sort: { $natural: 1 } }));
      expect(told['message']).toContain('not supported by the embedded store');
    },
    expireAfterSeconds: created('expireAfterSeconds', 5),
  },
  filters: {
    ...byName('$where $expr $text $jsonSchema $sampleRate', (name) =>
      refusesFilter({ [name]: {} }, `'${name}'`),
    ),
    ...byName(
      '$near $nearSphere $geoWithin $geoIntersects $bitsAllSet $bitsAnySet $bitsAllClear $bitsAnyClear',
      (name) => refusesFilter({ n: { [name]: 1 } }, `'${name}'`),
    ),
    'MinKey as operand': refusesFilter({ n: { $gt: new MinKey() } }, 'MinKey'),
    'MaxKey as operand': refusesFilter({ n: new MaxKey() }, 'MaxKey'),
    'deprecated types in $type': refusesFilter({ n: { $type: 'symbol' } }, "'symbol'"),
  },
  $regex: {
    'inline flags and names': refusesFilter({ s: { $regex: '(?i)a' } }, '(?'),
    'back references': refusesFilter({ s: { $regex: '(a)\\1' } }, "'\\1'"),
    'POSIX classes': refusesFilter({ s: { $regex: '[[:alpha:]]' } }, '[:alpha:]'),
    'possessive repeats': refusesFilter({ s: { $regex: 'a++' } }, "'++'"),
    'option x': refusesFilter({ s: { $regex: 'a', $options: 'x' } }, "'x'"),
    'a repeat in a repeat': refusesFilter({ s: { $regex: '(a+)+$' } }, 'repeat'),
    'more than three repeats': refusesFilter({ s: { $regex: 'a*b*c*d*' } }, 'repeats'),
    'more than 1000 characters': refusesFilter({ s: { $regex: 'a'.repeat(1001) } }, 'longer than 1000'),
  },
  projections: {
    'computed fields': refused({ find: 'rows', projection: { m: '$n' } }, 'a computed field'),
    $meta: refused({ find: 'rows', projection: { m: { $meta: 'textScore' } } }, "'$meta'"),
  },
  updates: {
    $bit: refusesUpdate({ $bit: { n: { and: 1 } } }, "'$bit'"),
    'aggregation pipelines': refusesUpdate([{ $set: { a: 1 } }], 'an update with an aggregation pipeline'),
    'fields that begin with $': refusesUpdate({ $set: { a: { $x: 1 } } }, "'$x'"),
    collation: refusesUpdate({ $set: { a: 1 } }, "'collation'", { collation: { locale: 'nl' } }),
    'other modifiers of $push': refusesUpdate({ $push: { a: { $each: [], $max: 1 } } }, "'$max'"),
  },
  stages: byName(
    '$lookup $graphLookup $facet $bucket $bucketAuto $sortByCount $sample $unionWith $merge $out $geoNear $redact $setWindowFields $densify $fill $changeStream $collStats $indexStats $search $documents',
    (name) => refusesStage(name),
  ),
  accumulators: byName(
    '$stdDevPop $stdDevSamp $mergeObjects $top $bottom $firstN $lastN $maxN $minN $accumulator',
    group,
  ),
  expressions: {
    ...byName(
      '$function $dateToString $dateFromString $dateAdd $dateDiff $dateToParts $year $month $dayOfMonth $hour $toString $toInt $toDate $convert $toLower $toUpper $split $substrCP $regexMatch $reduce $mergeObjects $objectToArray $arrayToObject $setUnion $range $sum $avg $min $max $round $sqrt $pow $let $getField $rand',
      (name) => refusesExpression(name),
    ),
    'other variables': refused(
      { aggregate: 'rows', pipeline: [{ $project: { v: '$$CLUSTER_TIME' } }], cursor: {} },
      '$$CLUSTER_TIME',
    ),
    '$dateTrunc: other time zones': refused(
      {
        aggregate: 'rows',
        pipeline: [
          { $match: { _id: 1 } },
          { $project: { v: { $dateTrunc: { date: '$at', unit: 'day', timezone: 'Europe/Amsterdam' } } } },
        ],
        cursor: {},
      },
      'timezone',
    ),
  },
  indexes: {
    text: refusesIndex({ key: { s: 'text' } }, "'text'"),
    hashed: refusesIndex({ key: { s: 'hashed' } }, "'hashed'"),
    '2dsphere': refusesIndex({ key: { s: '2dsphere' } }, "'2dsphere'"),
    wildcard: refusesIndex({ key: { 'a.$**': 1 } }, 'wildcard'),
    hidden: refusesIndex({ key: { n: 1 }, hidden: true }, "'hidden'"),
    collation: refusesIndex({ key: { n: 1 }, collation: { locale: 'nl' } }, "'collation'"),
    'v: 1': refusesIndex({ key: { n: 1 }, v: 1 }, 'index version 1'),
    'other orders than 1 and -1': refusesIndex({ key: { n: 2 } }, "the index order of 'n'"),
    'partial: $ne, $nin, $regex, $exists: false': refusesIndex(
      { key: { n: 1 }, partialFilterExpression: { n: { $ne: 1 } } },
      "'$ne'",
    ),
    commitQuorum: refused(
      { createIndexes: 'rows', indexes: [{ key: { n: 1 }, name: 'n' }], commitQuorum: 1 },
      "'commitQuorum'",
    ),
  },
};
