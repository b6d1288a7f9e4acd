import type { operations as table } from '@timesheets/sdk/operations';
import type { operations } from '@timesheets/sdk/schema';
import type { OperationId } from '../contract/operation-id.ts';
import type { Actor } from '../domain/actor.ts';
import type { Fault } from '../errors.ts';

type Parameters<Id extends OperationId> = operations[Id]['parameters'];
type Given<Part> = [Part] extends [undefined] ? Record<never, never> : NonNullable<Part>;
type Defaults<Id extends OperationId> = (typeof table)[Id]['queryDefaults'];
type WithDefaults<Query, Defaulted> = Omit<Query, keyof Defaulted> & {
  [Name in keyof Defaulted & keyof Query]-?: NonNullable<Query[Name]>;
};
/** One that may be left out is an empty object then. */
type Body<Id extends OperationId> = operations[Id] extends { requestBody?: { content: infer Content } }
  ? Content[keyof Content]
  : undefined;

/** The further scopes that an operation may ask for, by the name of the condition. */
export interface Conditions<Id extends OperationId> {
  /** Whether the access token carries the scopes of this condition. */
  has(name: keyof (typeof table)[Id]['conditionalScopes']): boolean;
  /** Throws `InsufficientScope` unless it does. */
  require(name: keyof (typeof table)[Id]['conditionalScopes']): void;
}

/** What a handler gets: authenticated, authorized and valid by the contract. */
export interface Input<Id extends OperationId> {
  operation: Id;
  actor: Actor;
  conditions: Conditions<Id>;
  path: Given<Parameters<Id>['path']>;
  query: WithDefaults<Given<Parameters<Id>['query']>, Defaults<Id>>;
  headers: Given<Parameters<Id>['header']>;
  body: Body<Id>;
  /** Where the contract lets items fail alone: the faults of those that do not fit, by index. */
  itemFaults: ReadonlyMap<number, readonly Fault[]>;
  /** Of the media types that the operation answers with, the one that the client likes best. */
  mediaType: AnswerMediaType<Id>;
  /** SHA-256 of what was asked for: path, query and body. Empty where there is no Idempotency-Key. */
  requestHash: string;
  requestId: string;
  /** The path that was asked for. */
  pathname: string;
}

type Success = 200 | 201 | 204 | 304;
type Contents<Response> = Response extends { content: infer Content } ? Content : Record<never, never>;
type AnswerMediaType<Id extends OperationId> = Id extends OperationId
  ? {
      [Status in keyof operations[Id]['responses'] & Success]: keyof Contents<
        operations[Id]['responses'][Status]
      >;
    }[keyof operations[Id]['responses'] & Success]
  : never;

/** A body in anything but JSON, which is made while it is sent. */
export interface StreamedBody<MediaType extends string = string> {
  contentType: MediaType | `${MediaType}; ${string}`;
  /** Texts of any length but 0. Taken one by one as the client takes them, and ended early when it goes away. */
  chunks: AsyncIterable<string>;
}

type AnswerBody<Response> = Response extends { content: infer Content }
  ? 'application/json' extends keyof Content
    ? Content['application/json']
    : StreamedBody<keyof Content & string>
  : undefined;

/** What a handler gives: one of the success statuses that the contract declares, with that status's body. */
export type Output<Id extends OperationId> = {
  [Status in keyof operations[Id]['responses'] & Success]: {
    status: Status;
    headers?: Readonly<Record<string, string>>;
    body: AnswerBody<operations[Id]['responses'][Status]>;
  };
}[keyof operations[Id]['responses'] & Success];

export type Handler<Id extends OperationId> = (input: Input<Id>) => Promise<Output<Id>>;

/** One handler for each operation of the contract: one too few, one too many or a wrong answer does not compile. */
export type Handlers = { [Id in OperationId]: Handler<Id> };
