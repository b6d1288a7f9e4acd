import type { operations as table } from '@timesheets/sdk/operations';
import type { operations } from '@timesheets/sdk/schema';

/** The name of an operation of the contract. */
export type OperationId = keyof operations & keyof typeof table;
