import { Schema } from 'mongoose';
import { type Collection, schemaOptions } from '../../platform/storage/collection.js';

/** That a node runs. It says nothing of the people connected to it. */
export interface NodeLeaseDocument {
  /** The node, named anew at every start. */
  _id: string;
  until: Date;
  schemaVersion: number;
}

export const nodeLeaseCollection: Collection<NodeLeaseDocument> = {
  name: 'nodeLeases',
  schema: new Schema<NodeLeaseDocument>(
    {
      _id: { type: String, required: true },
      until: { type: Date, required: true },
      schemaVersion: { type: Number, required: true },
    },
    schemaOptions,
  ),
};
