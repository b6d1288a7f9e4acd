// Made from openapi.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/timesheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List timesheets
         * @description Lists entries, newest day first. Without `user_id` a person gets his own entries and a machine those of its own
         *     `source.system`. Naming somebody else, or `all`, needs `approve:timesheets` (a machine may name anybody, and
         *     then gets that person's entries in its own system). An entry is listed once, even while others are being written.
         */
        get: operations["listTimesheets"];
        put?: never;
        /**
         * Log time
         * @description Creates one entry. A person logs his own time and leaves `user_id`, `user_type` and `source` out. A machine
         *     names all three. The day takes at most 1440 minutes in all, the project must be open on it, and its week must be
         *     open or rejected.
         */
        post: operations["createTimesheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timesheets/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write many timesheets
         * @description Creates, changes and deletes up to 1000 entries in one transaction. Items are decided in order, each on top of
         *     those before it, by the same rules as the single operations.
         *
         *     With `mode: per_item` the answer is always 200 and tells for each item what became of it; an item that fails, a
         *     malformed one included, does not hold up the others. With `mode: atomic` the first failure is the answer, its
         *     pointers begin with `/items/{index}`, and nothing is stored. `dry_run: true` decides everything and stores nothing.
         *
         *     `upsert` is for machines: it finds the entry by `source`. Equal content is `unchanged`, whatever state the week is
         *     in. It may move the day and the project, never the person, and never overwrites an entry that a person wrote or
         *     deleted last (`source-conflict`). `delete` items need `delete:timesheets` as well, which
         *     is looked at before anything is decided.
         */
        post: operations["batchTimesheets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timesheets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The entry's id.
                 * @example 019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b
                 */
                id: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        /**
         * Get a timesheet
         * @description Answers one entry. Somebody else's is found only with `approve:timesheets`; a machine finds the entries of its own
         *     system. Anything else is 404, the same answer as for an id that was never given out.
         */
        get: operations["getTimesheet"];
        put?: never;
        post?: never;
        /**
         * Delete a timesheet
         * @description Deletes one entry for good. Its history stays in the audit record.
         */
        delete: operations["deleteTimesheet"];
        options?: never;
        head?: never;
        /**
         * Change a timesheet
         * @description Changes the members that are sent and leaves the others alone (JSON Merge Patch, RFC 7396). A patch that changes
         *     nothing is answered with the entry as it is, and its version stays.
         */
        patch: operations["updateTimesheet"];
        trace?: never;
    };
    "/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List projects
         * @description Lists projects by `project_id`, archived ones included. May be kept by the client and asked about again with
         *     `If-None-Match`.
         */
        get: operations["listProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Create or change a project
         * @description Stores the whole project under this id: what is left out is empty afterwards. `If-None-Match: *` only creates,
         *     `If-Match` only changes the version it names, and without either the API does what fits. A project is archived, not
         *     deleted: it keeps its entries and takes no new ones.
         */
        put: operations["putProject"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I
         * @description Answers whom the API takes the caller for, which scopes the access token carries, and which week the person has to
         *     hand in next. Any valid access token will do.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description A UUID in lower case (RFC 9562).
         * @example 019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b
         */
        Uuid: string;
        /**
         * @description Identifies a person everywhere: the claim that this deployment is configured to use, often the verified e-mail address
         *     (then in lower case).
         * @example ann@abc.example
         */
        UserId: string;
        /**
         * @description Employed by the company, or an external contractor.
         * @enum {string}
         */
        UserType: "employee" | "contractor";
        /**
         * Format: date
         * @description A calendar day.
         * @example 2026-11-20
         */
        Date: string;
        /**
         * Format: iso-week
         * @description An ISO 8601 week, Monday to Sunday.
         * @example 2026-W47
         */
        Week: string;
        /**
         * Format: date-time
         * @description A point in time (RFC 3339); answers are in UTC.
         * @example 2026-11-20T16:50:00.000Z
         */
        Instant: string;
        /**
         * @description A short name that people can type.
         * @example acme-website
         */
        ProjectId: string;
        /**
         * @description Minutes of work.
         * @example 120
         */
        Minutes: number;
        /**
         * @description What was done, in the person's words.
         * @example Checkout page
         */
        Note: string;
        /**
         * @description Where the entry's week stands. Only `open` and `rejected` weeks take changes.
         * @enum {string}
         */
        WeekStatus: "open" | "submitted" | "approved" | "rejected";
        /**
         * @description The system that a machine pushes from.
         * @example legacy-erp
         */
        System: string;
        /**
         * @description The entry's id in that system.
         * @example 884-12
         */
        ExternalId: string;
        /** @description Entity tags as in RFC 9110, section 8.8.3, or `*`. */
        EntityTags: string;
        /** @description Opaque; hand it back as it is. `null` on the last page. */
        Cursor: string | null;
        /**
         * @description Counts the changes; the number in the ETag.
         * @example 3
         */
        Version: number;
        /** @description Where a machine took the entry from. Unique, so pushing it again finds the same entry. */
        Source: {
            system: components["schemas"]["System"];
            external_id: components["schemas"]["ExternalId"];
        };
        /** @description Who wrote the entry first. */
        CreatedBy: {
            /**
             * @description A person, or a client without one.
             * @enum {string}
             */
            kind: "person" | "client";
            /** @description The person's user_id, or the client's client_id. */
            id: string;
        };
        /**
         * @description One entry of working time.
         * @example {
         *       "id": "019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b",
         *       "user_id": "ann@abc.example",
         *       "user_type": "employee",
         *       "date": "2026-11-20",
         *       "week": "2026-W47",
         *       "project_id": "acme-website",
         *       "minutes": 120,
         *       "note": "Checkout page",
         *       "status": "open",
         *       "locked_reason": null,
         *       "source": null,
         *       "created_by": {
         *         "kind": "person",
         *         "id": "ann@abc.example"
         *       },
         *       "created_at": "2026-11-20T16:50:00.000Z",
         *       "updated_at": "2026-11-20T16:50:00.000Z",
         *       "version": 1
         *     }
         */
        Timesheet: {
            id: components["schemas"]["Uuid"];
            user_id: components["schemas"]["UserId"];
            user_type: components["schemas"]["UserType"];
            date: components["schemas"]["Date"];
            week: components["schemas"]["Week"];
            project_id: components["schemas"]["ProjectId"];
            minutes: components["schemas"]["Minutes"];
            note: components["schemas"]["Note"];
            status: components["schemas"]["WeekStatus"];
            /**
             * @description Why the entry takes no change now, or `null`: its week was handed in (`week-locked`) or its day is closed
             *     (`period-closed`).
             * @enum {string|null}
             */
            locked_reason: "week-locked" | "period-closed" | null;
            /** @description Where a machine took it from; `null` when a person logged it. */
            source: components["schemas"]["Source"] | null;
            created_by: components["schemas"]["CreatedBy"];
            created_at: components["schemas"]["Instant"];
            updated_at: components["schemas"]["Instant"];
            version: components["schemas"]["Version"];
        };
        /** @description A new entry. `user_id`, `user_type` and `source` are for machines, which must send all three. */
        TimesheetCreate: {
            user_id?: components["schemas"]["UserId"];
            user_type?: components["schemas"]["UserType"];
            date: components["schemas"]["Date"];
            project_id: components["schemas"]["ProjectId"];
            minutes: components["schemas"]["Minutes"];
            note?: components["schemas"]["Note"];
            source?: components["schemas"]["Source"];
        };
        /** @description What to change. A `note` of `null` empties it. */
        TimesheetPatch: {
            date?: components["schemas"]["Date"];
            project_id?: components["schemas"]["ProjectId"];
            minutes?: components["schemas"]["Minutes"];
            /** @description What was done, in the person's words. */
            note?: string | null;
        };
        /** @description One page of entries. */
        TimesheetPage: {
            /** @description The entries, in the order asked for. */
            items: components["schemas"]["Timesheet"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /** @description Many writes in one request. */
        TimesheetBatch: {
            /**
             * @description `per_item`: each item for itself. `atomic`: all or none.
             * @enum {string}
             */
            mode: "per_item" | "atomic";
            /**
             * @description Decide, but store nothing.
             * @default false
             */
            dry_run?: boolean;
            /** @description What to write, in this order. */
            items: components["schemas"]["BatchItem"][];
        };
        /** @description One write. */
        BatchItem: {
            /**
             * @description What to do.
             * @enum {string}
             */
            op: "create" | "update" | "upsert" | "delete";
        } & (components["schemas"]["BatchCreate"] | components["schemas"]["BatchUpdate"] | components["schemas"]["BatchUpsert"] | components["schemas"]["BatchDelete"]);
        /** @description Create an entry. */
        BatchCreate: {
            /** @constant */
            op: "create";
            timesheet: components["schemas"]["TimesheetCreate"];
        };
        /** @description Change the entry with this id, if it still has this version. */
        BatchUpdate: {
            /** @constant */
            op: "update";
            id: components["schemas"]["Uuid"];
            version: components["schemas"]["Version"];
            timesheet: components["schemas"]["TimesheetPatch"];
        };
        /** @description Create the entry with this source, or bring it up to date. Machines only. */
        BatchUpsert: {
            /** @constant */
            op: "upsert";
            timesheet: components["schemas"]["TimesheetCreate"];
        };
        /** @description Delete the entry with this id, if it still has this version. */
        BatchDelete: {
            /** @constant */
            op: "delete";
            id: components["schemas"]["Uuid"];
            version: components["schemas"]["Version"];
        };
        /** @description What became of a batch. */
        TimesheetBatchResult: {
            /**
             * @description As it was asked for.
             * @enum {string}
             */
            mode: "per_item" | "atomic";
            /** @description As it was asked for; when `true`, nothing was stored. */
            dry_run: boolean;
            /** @description One for each item, in the order of the request. */
            results: components["schemas"]["BatchItemResult"][];
        };
        /** @description What became of one item. */
        BatchItemResult: {
            /** @description The item's place in the request, from 0. */
            index: number;
            /**
             * @description `unchanged`: it was already so.
             * @enum {string}
             */
            status: "created" | "updated" | "unchanged" | "deleted" | "failed";
            /** @description The entry as it is now; absent when it was deleted or the item failed. */
            timesheet?: components["schemas"]["Timesheet"];
            /** @description Why the item failed; only then. */
            problem?: components["schemas"]["Problem"];
        };
        /**
         * @description Something that time is logged on.
         * @example {
         *       "project_id": "acme-website",
         *       "name": "ACME website",
         *       "client": "ACME Ltd.",
         *       "open_from": "2026-01-01",
         *       "open_to": null,
         *       "archived_at": null,
         *       "created_at": "2026-01-01T08:00:00.000Z",
         *       "updated_at": "2026-01-01T08:00:00.000Z",
         *       "version": 1
         *     }
         */
        Project: {
            project_id: components["schemas"]["ProjectId"];
            name: components["schemas"]["ProjectName"];
            client: components["schemas"]["ProjectClient"];
            /**
             * Format: date
             * @description First day that takes entries; `null` for any.
             */
            open_from: string | null;
            /**
             * Format: date
             * @description Last day that takes entries; `null` for any.
             */
            open_to: string | null;
            /**
             * Format: date-time
             * @description Since when it takes no entries at all; `null` while it does.
             */
            archived_at: string | null;
            created_at: components["schemas"]["Instant"];
            updated_at: components["schemas"]["Instant"];
            version: components["schemas"]["Version"];
        };
        /**
         * @description What people read.
         * @example ACME website
         */
        ProjectName: string;
        /**
         * @description Whom the work is for; `null` for the company itself.
         * @example ACME Ltd.
         */
        ProjectClient: string | null;
        /** @description The whole project. */
        ProjectPut: {
            name: components["schemas"]["ProjectName"];
            client?: components["schemas"]["ProjectClient"];
            /**
             * Format: date
             * @description First day that takes entries; `null` or left out for any.
             */
            open_from?: string | null;
            /**
             * Format: date
             * @description Last day that takes entries; `null` or left out for any.
             */
            open_to?: string | null;
            /**
             * @description Whether it takes no entries at all any more.
             * @default false
             */
            archived?: boolean;
        };
        /** @description One page of projects. */
        ProjectPage: {
            /** @description The projects, by project_id. */
            items: components["schemas"]["Project"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /**
         * @description Whom the API takes the caller for.
         * @example {
         *       "kind": "person",
         *       "issuer": "http://localhost:9000/",
         *       "sub": "auth0|ann",
         *       "client_id": "timesheets-spa",
         *       "user_id": "ann@abc.example",
         *       "email": "ann@abc.example",
         *       "name": "Ann Example",
         *       "user_type": "employee",
         *       "system": null,
         *       "scopes": [
         *         "read:timesheets",
         *         "create:timesheets"
         *       ],
         *       "today": "2026-11-20",
         *       "next_week": "2026-W47"
         *     }
         */
        Me: {
            /**
             * @description A person using a client, or a machine.
             * @enum {string}
             */
            kind: "person" | "client";
            /**
             * Format: uri
             * @description Who issued the access token.
             */
            issuer: string;
            /** @description The access token's subject. */
            sub: string;
            /** @description The client that was granted the access token. */
            client_id: string;
            /** @description The person; `null` for a machine. */
            user_id: string | null;
            /** @description The person's e-mail address, when the access token says it. */
            email: string | null;
            /** @description The person's name, when the access token says it. */
            name: string | null;
            /**
             * @description The person's user type; `null` for a machine.
             * @enum {string|null}
             */
            user_type: "employee" | "contractor" | null;
            /** @description The source system that the machine writes for; `null` for a person. */
            system: string | null;
            /** @description What the access token was granted, of the scopes this API knows. */
            scopes: string[];
            /** @description Which day it is for this deployment. */
            today: components["schemas"]["Date"];
            /** @description The next week the person has to hand in; `null` for a machine. */
            next_week: string | null;
        };
        /** @description What went wrong (RFC 9457). */
        Problem: {
            /**
             * Format: uri-reference
             * @description Names the kind of problem, `/problems/<code>`.
             */
            type: string;
            /** @description The kind of problem in a few words; the same for every occurrence. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description What is wrong this time, and what to do about it. */
            detail: string;
            /**
             * Format: uri-reference
             * @description The path that was asked for.
             */
            instance: string;
            code: components["schemas"]["ProblemCode"];
            /** @description The single faults, where they can be named. */
            errors: components["schemas"]["Fault"][];
            /** @description Finds this request in the operator's log. */
            request_id: string;
        };
        /**
         * @description A stable name to decide by.
         * @enum {string}
         */
        ProblemCode: "invalid-request" | "unknown-parameter" | "unknown-project" | "date-out-of-range" | "invalid-cursor" | "multiple-credentials" | "invalid-token" | "insufficient-scope" | "act-for-other-forbidden" | "client-not-allowed" | "not-found" | "method-not-allowed" | "not-acceptable" | "request-timeout" | "week-locked" | "period-closed" | "day-full" | "project-closed" | "user-type-mismatch" | "source-conflict" | "idempotency-key-in-progress" | "version-mismatch" | "payload-too-large" | "unsupported-media-type" | "idempotency-key-reused" | "precondition-required" | "rate-limited" | "header-too-large" | "internal" | "unavailable";
        /** @description One thing that is wrong with the request. */
        Fault: {
            /** @description Where: a JSON Pointer (RFC 6901) into the request body, or `/query/…`, `/path/…`, `/header/…` for a parameter. */
            pointer: string;
            /** @description What kind of fault. */
            code: string;
            /** @description What is wrong, to be read after the field's name. */
            detail: string;
        };
    };
    responses: {
        /**
         * @description The request does not fit the contract (`invalid-request`, `unknown-parameter`, `invalid-cursor`), names a project
         *     that does not exist (`unknown-project`) or a day that cannot be logged (`date-out-of-range`), or carries more than
         *     one credential (`multiple-credentials`). `errors` names each fault.
         */
        InvalidRequest: {
            headers: {
                "WWW-Authenticate": components["headers"]["Challenge"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/invalid-request",
                 *       "title": "Invalid request",
                 *       "status": 400,
                 *       "detail": "The request does not fit the contract: /minutes must be at most 1440.",
                 *       "instance": "/api/v1/timesheets",
                 *       "code": "invalid-request",
                 *       "errors": [
                 *         {
                 *           "pointer": "/minutes",
                 *           "code": "maximum",
                 *           "detail": "must be at most 1440"
                 *         }
                 *       ],
                 *       "request_id": "019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No access token, or one that this API does not take (`invalid-token`). */
        Unauthenticated: {
            headers: {
                "WWW-Authenticate": components["headers"]["Challenge"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/invalid-token",
                 *       "title": "Missing or invalid token",
                 *       "status": 401,
                 *       "detail": "Send a valid access token for this API as \"Authorization Bearer\".",
                 *       "instance": "/api/v1/timesheets",
                 *       "code": "invalid-token",
                 *       "errors": [],
                 *       "request_id": "019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description The access token lacks a scope (`insufficient-scope`; the challenge names it), the caller named somebody else as the
         *     one whose time it is (`act-for-other-forbidden`), or the client has no person behind it and is not registered as a
         *     machine, or names a source system that is not its own (`client-not-allowed`).
         */
        Forbidden: {
            headers: {
                "WWW-Authenticate": components["headers"]["Challenge"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/insufficient-scope",
                 *       "title": "Forbidden",
                 *       "status": 403,
                 *       "detail": "This needs an access token with the scope create:timesheets.",
                 *       "instance": "/api/v1/timesheets",
                 *       "code": "insufficient-scope",
                 *       "errors": [],
                 *       "request_id": "019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing, or it is not for this caller to know (`not-found`). */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/not-found",
                 *       "title": "Not found",
                 *       "status": 404,
                 *       "detail": "There is nothing here that you may see.",
                 *       "instance": "/api/v1/timesheets/019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b",
                 *       "code": "not-found",
                 *       "errors": [],
                 *       "request_id": "019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1c"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `Accept` excludes JSON (`not-acceptable`). */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/not-acceptable",
                 *       "title": "Not acceptable",
                 *       "status": 406,
                 *       "detail": "This operation answers application/json.",
                 *       "instance": "/api/v1/me",
                 *       "code": "not-acceptable",
                 *       "errors": [],
                 *       "request_id": "019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request was not sent within the time limit (`request-timeout`). */
        RequestTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/request-timeout",
                 *       "title": "Request timeout",
                 *       "status": 408,
                 *       "detail": "The request did not arrive in time. Send it again.",
                 *       "instance": "/",
                 *       "code": "request-timeout",
                 *       "errors": [],
                 *       "request_id": "019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description The request is fine, the state of things is not: the week was handed in (`week-locked`), the day is closed
         *     (`period-closed`), the day would pass 1440 minutes (`day-full`), the project is not open then (`project-closed`), the
         *     person has another user type (`user-type-mismatch`), a person wrote the entry last or the source belongs to
         *     somebody else (`source-conflict`), or the same request is still running (`idempotency-key-in-progress`).
         */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/day-full",
                 *       "title": "Day full",
                 *       "status": 409,
                 *       "detail": "2026-11-20 would hold 1500 minutes; a day takes 1440.",
                 *       "instance": "/api/v1/timesheets",
                 *       "code": "day-full",
                 *       "errors": [
                 *         {
                 *           "pointer": "/minutes",
                 *           "code": "day-full",
                 *           "detail": "at most 60 minutes are left on this day"
                 *         }
                 *       ],
                 *       "request_id": "019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It has changed since the version that was named (`version-mismatch`). Read it again and decide again. */
        VersionMismatch: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/version-mismatch",
                 *       "title": "Version mismatch",
                 *       "status": 412,
                 *       "detail": "This has changed since the version you saw. Read it again, then repeat the change.",
                 *       "instance": "/api/v1/timesheets/019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b",
                 *       "code": "version-mismatch",
                 *       "errors": [],
                 *       "request_id": "019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1c"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request body is larger than the limit (`payload-too-large`). */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/payload-too-large",
                 *       "title": "Payload too large",
                 *       "status": 413,
                 *       "detail": "The request body may have at most 1048576 bytes.",
                 *       "instance": "/api/v1/timesheets/batch",
                 *       "code": "payload-too-large",
                 *       "errors": [],
                 *       "request_id": "019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request body is of a type that the operation does not take (`unsupported-media-type`). */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/unsupported-media-type",
                 *       "title": "Unsupported media type",
                 *       "status": 415,
                 *       "detail": "Send the request body as application/json.",
                 *       "instance": "/api/v1/timesheets",
                 *       "code": "unsupported-media-type",
                 *       "errors": [],
                 *       "request_id": "019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This key was used for another request (`idempotency-key-reused`). Take a new key. */
        IdempotencyKeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/idempotency-key-reused",
                 *       "title": "Idempotency key reused",
                 *       "status": 422,
                 *       "detail": "This Idempotency-Key was sent with another request. Use a new key for a new request.",
                 *       "instance": "/api/v1/timesheets",
                 *       "code": "idempotency-key-reused",
                 *       "errors": [
                 *         {
                 *           "pointer": "/header/idempotency-key",
                 *           "code": "reused",
                 *           "detail": "was sent with another request"
                 *         }
                 *       ],
                 *       "request_id": "019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `If-Match` is missing (`precondition-required`). */
        PreconditionRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/precondition-required",
                 *       "title": "Precondition required",
                 *       "status": 428,
                 *       "detail": "Send If-Match with the ETag of the version you saw.",
                 *       "instance": "/api/v1/timesheets/019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b",
                 *       "code": "precondition-required",
                 *       "errors": [
                 *         {
                 *           "pointer": "/header/if-match",
                 *           "code": "required",
                 *           "detail": "is missing"
                 *         }
                 *       ],
                 *       "request_id": "019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1c"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests of this client and person (`rate-limited`). */
        RateLimited: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/rate-limited",
                 *       "title": "Rate limited",
                 *       "status": 429,
                 *       "detail": "Too many requests. Try again in 12 seconds.",
                 *       "instance": "/api/v1/timesheets",
                 *       "code": "rate-limited",
                 *       "errors": [],
                 *       "request_id": "019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The header of the request is larger than the limit (`header-too-large`). */
        HeaderTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/header-too-large",
                 *       "title": "Header too large",
                 *       "status": 431,
                 *       "detail": "The header of the request may have at most 16384 bytes.",
                 *       "instance": "/",
                 *       "code": "header-too-large",
                 *       "errors": [],
                 *       "request_id": "019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A fault of ours (`internal`). Nothing was stored. */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/internal",
                 *       "title": "Internal error",
                 *       "status": 500,
                 *       "detail": "Something went wrong on our side. Tell the operator the request_id.",
                 *       "instance": "/api/v1/timesheets",
                 *       "code": "internal",
                 *       "errors": [],
                 *       "request_id": "019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description The database is busy or the authorization server's keys cannot be fetched (`unavailable`). The access token may be
         *     perfectly good: try again, do not sign out.
         */
        Unavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/unavailable",
                 *       "title": "Unavailable",
                 *       "status": 503,
                 *       "detail": "The keys of the authorization server cannot be fetched. Try again in 5 seconds.",
                 *       "instance": "/api/v1/timesheets",
                 *       "code": "unavailable",
                 *       "errors": [],
                 *       "request_id": "019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description Only entries of this person; repeat it for several. `all` stands for everybody. Anybody but yourself needs
         *     `approve:timesheets`.
         * @example [
         *       "ann@abc.example"
         *     ]
         */
        UserIds: components["schemas"]["UserId"][];
        /** @description At most so many items. */
        Limit: number;
        /** @description The `next_cursor` of the page before, with the other parameters as they were. */
        Cursor: string;
        /**
         * @description Any text without spaces that is new for every intended write, a UUID for example. Repeating the request with the
         *     same key and body within 24 hours gives the first answer again and writes nothing.
         * @example 7f1c6c0e-0b1c-4a53-9b0a-0a8f1f1f2f3e
         */
        IdempotencyKey: string;
        /**
         * @description The ETag of the version this change is meant for, or `*` for any. Without it the answer is 428.
         * @example "3"
         */
        IfMatch: components["schemas"]["EntityTags"];
        /**
         * @description The ETag of an answer the client still has; 304 if it is still true.
         * @example "dDxsd1cKcSQ2kUZKQkZSTw"
         */
        IfNoneMatchList: components["schemas"]["EntityTags"];
    };
    requestBodies: never;
    headers: {
        /**
         * @description The version of what was answered, `"<version>"`. Send it as `If-Match`.
         * @example "3"
         */
        ETag: string;
        /**
         * @description Names this very answer. Send it as `If-None-Match`.
         * @example "dDxsd1cKcSQ2kUZKQkZSTw"
         */
        ListETag: string;
        /**
         * @description Where the new entry is, relative to this host.
         * @example /api/v1/timesheets/019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b
         */
        Location: string;
        /**
         * @description `true` when this is the answer of an earlier request with the same key.
         * @example true
         */
        IdempotencyReplayed: "true";
        /**
         * @description Always `no-store`.
         * @example no-store
         */
        NoStore: "no-store";
        /**
         * @description May be kept by this client only, and asked about before every use.
         * @example private, no-cache
         */
        Revalidate: "private, no-cache";
        /**
         * @description What to do about it (RFC 6750). `error="invalid_token"`: get a new access token; `error="insufficient_scope"`: the
         *     one sent lacks the scope named in `scope`; no error at all: none was sent. `resource_metadata` says where to start
         *     (RFC 9728).
         * @example Bearer realm="timesheets", error="invalid_token"
         */
        Challenge: string;
        /**
         * @description Try again after so many seconds.
         * @example 5
         */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listTimesheets: {
        parameters: {
            query?: {
                /**
                 * @description Only entries of this person; repeat it for several. `all` stands for everybody. Anybody but yourself needs
                 *     `approve:timesheets`.
                 * @example [
                 *       "ann@abc.example"
                 *     ]
                 */
                user_id?: components["parameters"]["UserIds"];
                /** @description First day. */
                from?: components["schemas"]["Date"];
                /** @description Last day, itself included. */
                to?: components["schemas"]["Date"];
                /** @description Only this ISO week. */
                week?: components["schemas"]["Week"];
                /** @description Only this project. */
                project_id?: components["schemas"]["ProjectId"];
                /** @description Only entries whose week is in this state. */
                status?: components["schemas"]["WeekStatus"];
                /** @description Only entries that this source system pushed. */
                system?: components["schemas"]["System"];
                /** @description Only the entry with this id in its source system. Needs `system`, unless a machine asks. */
                external_id?: components["schemas"]["ExternalId"];
                /** @description Only entries written at or after this instant. */
                updated_since?: components["schemas"]["Instant"];
                /** @description Only entries whose note has these characters, in any case. Needs `from` and `to`, at most 92 days apart. */
                q?: string;
                /** @description By day, oldest (`date`) or newest (`-date`) first. */
                sort?: "date" | "-date";
                /** @description At most so many items. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before, with the other parameters as they were. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of entries. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimesheetPage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeaderTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createTimesheet: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text without spaces that is new for every intended write, a UUID for example. Repeating the request with the
                 *     same key and body within 24 hours gives the first answer again and writes nothing.
                 * @example 7f1c6c0e-0b1c-4a53-9b0a-0a8f1f1f2f3e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimesheetCreate"];
            };
        };
        responses: {
            /** @description The entry as it was stored. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timesheet"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeaderTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    batchTimesheets: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text without spaces that is new for every intended write, a UUID for example. Repeating the request with the
                 *     same key and body within 24 hours gives the first answer again and writes nothing.
                 * @example 7f1c6c0e-0b1c-4a53-9b0a-0a8f1f1f2f3e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimesheetBatch"];
            };
        };
        responses: {
            /** @description What became of each item, in the order of the request. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimesheetBatchResult"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeaderTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getTimesheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The entry's id.
                 * @example 019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b
                 */
                id: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timesheet"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeaderTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteTimesheet: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the version this change is meant for, or `*` for any. Without it the answer is 428.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The entry's id.
                 * @example 019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b
                 */
                id: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeaderTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateTimesheet: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the version this change is meant for, or `*` for any. Without it the answer is 428.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The entry's id.
                 * @example 019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b
                 */
                id: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "minutes": 90,
                 *       "note": "Checkout page and its tests"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["TimesheetPatch"];
                /**
                 * @example {
                 *       "minutes": 90
                 *     }
                 */
                "application/json": components["schemas"]["TimesheetPatch"];
            };
        };
        responses: {
            /** @description The entry as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timesheet"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeaderTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listProjects: {
        parameters: {
            query?: {
                /** @description Only projects that take entries for this day. */
                open_on?: components["schemas"]["Date"];
                /** @description At most so many items. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before, with the other parameters as they were. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description The ETag of an answer the client still has; 304 if it is still true.
                 * @example "dDxsd1cKcSQ2kUZKQkZSTw"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatchList"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of projects. */
            200: {
                headers: {
                    ETag: components["headers"]["ListETag"];
                    "Cache-Control": components["headers"]["Revalidate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectPage"];
                };
            };
            /** @description Nothing has changed since the answer whose ETag was sent. */
            304: {
                headers: {
                    ETag: components["headers"]["ListETag"];
                    "Cache-Control": components["headers"]["Revalidate"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeaderTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putProject: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version to change.
                 * @example "3"
                 */
                "If-Match"?: components["schemas"]["EntityTags"];
                /** @description `*` to create only. */
                "If-None-Match"?: "*";
            };
            path: {
                /**
                 * @description The project's id, as people type it.
                 * @example acme-website
                 */
                project_id: components["schemas"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "ACME website",
                 *       "client": "ACME Ltd.",
                 *       "open_from": "2026-01-01"
                 *     }
                 */
                "application/json": components["schemas"]["ProjectPut"];
            };
        };
        responses: {
            /** @description The project as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description The project was created. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeaderTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeaderTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
}
