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
    "/timesheets/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export timesheets
         * @description Streams every entry that the filters let through, oldest day first, in one answer: as CSV, or as JSON lines when
         *     `Accept` asks for `application/x-ndjson`. Filters and whose entries one may see are those of `listTimesheets`. The
         *     answer shows one moment: what is written meanwhile is not in it. An answer that breaks off is not complete.
         *
         *     CSV follows RFC 4180: a header row, commas, lines end in CRLF, UTF-8 without a byte order mark. A text that a
         *     spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or the like, also after spaces), or that
         *     begins with an apostrophe, has one apostrophe put in front. JSON lines hold entries as `getTimesheet` answers them.
         */
        get: operations["exportTimesheets"];
        put?: never;
        post?: never;
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
    "/timesheet-weeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List timesheet weeks
         * @description Lists weeks, newest first, and within a week by `user_id`: your own, or those of the people named. A week nobody has
         *     touched is listed too, as `open` with version 0. Without `to` the last one is the current week, without `from` the first
         *     one is the twelfth before the last; at most 106 weeks at once.
         */
        get: operations["listTimesheetWeeks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timesheet-weeks/{week}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The ISO week.
                 * @example 2026-W47
                 */
                week: components["parameters"]["Week"];
            };
            cookie?: never;
        };
        /**
         * Get a timesheet week
         * @description Answers a person's week: its state, the totals of its days, and a row for each project with what was logged on each
         *     day. It exists for every person and week; until somebody touches it its version is 0. The ETag covers every entry in
         *     it: send it as `If-Match` to save, hand in or decide exactly what you saw.
         */
        get: operations["getTimesheetWeek"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timesheet-weeks/{week}/grid": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The ISO week.
                 * @example 2026-W47
                 */
                week: components["parameters"]["Week"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Save cells of a week
         * @description Sets cells of your own week: so many minutes on this project on this day. Cells that are not named stay. 0 minutes
         *     delete the entry, which needs `delete:timesheets`. A cell that is so already is left alone, whatever its day. A cell
         *     that holds several entries cannot be set (`cell-ambiguous` names their ids): change those one by one.
         *
         *     All cells are stored or none; every refused cell is named by its pointer, `/cells/{index}/…`. Days are judged as they
         *     will be, so minutes may move between the cells of a full day in one save.
         */
        patch: operations["saveTimesheetWeek"];
        trace?: never;
    };
    "/timesheet-weeks/{week}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The ISO week.
                 * @example 2026-W47
                 */
                week: components["parameters"]["Week"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy another week into this one
         * @description Copies the entries of another week of yours, minutes and notes, each to the same weekday. A cell that is filled already,
         *     a project that is not open, a day that is full or closed: such entries are skipped and listed with the reason. What a
         *     machine pushed is copied as time of your own, without its source.
         */
        post: operations["copyTimesheetWeek"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timesheet-weeks/{week}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The ISO week.
                 * @example 2026-W47
                 */
                week: components["parameters"]["Week"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in a week
         * @description Hands in your own week: from then on its entries take no change until it is withdrawn, rejected or reopened. Possible
         *     while it is open or rejected, also before it is over, but not before it has begun anywhere on earth, nor when time cannot
         *     be logged in it at all (`date-out-of-range`). `If-Match` says
         *     which state of the week you hand in. An empty week needs `confirm_empty`.
         */
        post: operations["submitTimesheetWeek"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timesheet-weeks/{week}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The ISO week.
                 * @example 2026-W47
                 */
                week: components["parameters"]["Week"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a week back
         * @description Takes back a week that you handed in and nobody has decided on: it is open again.
         */
        post: operations["withdrawTimesheetWeek"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timesheet-weeks/{week}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The ISO week.
                 * @example 2026-W47
                 */
                week: components["parameters"]["Week"];
            };
            cookie?: never;
        };
        /**
         * History of a week
         * @description Lists what happened to a week and to its entries, newest first: who, when, what it was before and after, and the comment
         *     of a decision. An entry that moved to another week stands in the history of both.
         */
        get: operations["listTimesheetWeekEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Weeks to decide on
         * @description Lists people's weeks in one state, newest first, and within a week by `user_id`. Without `status` those that were handed
         *     in and wait for a decision. `missing` lists who has not handed in a week that is over: people who were active in it
         *     (from `active_from`, or else the first entry or sign-in, to `active_to`) whose week is open or rejected, touched or not;
         *     without `week` that is the last week that is over. In every other state only weeks that somebody has touched are listed.
         */
        get: operations["listApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approvals/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide on many weeks
         * @description Decides on up to 200 weeks in one transaction, each by the version that was seen. The answer is 200 and tells for each
         *     item what became of it; one that fails does not hold up the others.
         */
        post: operations["decideApprovals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approvals/{user_id}/{week}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Whose it is.
                 * @example ann@abc.example
                 */
                user_id: components["parameters"]["UserIdInPath"];
                /**
                 * @description The ISO week.
                 * @example 2026-W47
                 */
                week: components["parameters"]["Week"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a week
         * @description Approves a week that was handed in. From then on it is frozen for everybody; reopen it to change anything. Nobody decides
         *     on a week of his own (`self-approval`). `If-Match` names the version that was seen; `*` is not taken.
         */
        post: operations["approveTimesheetWeek"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approvals/{user_id}/{week}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Whose it is.
                 * @example ann@abc.example
                 */
                user_id: components["parameters"]["UserIdInPath"];
                /**
                 * @description The ISO week.
                 * @example 2026-W47
                 */
                week: components["parameters"]["Week"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a week
         * @description Gives a week that was handed in back to its person, who can change it and hand it in again. The comment says why.
         */
        post: operations["rejectTimesheetWeek"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approvals/{user_id}/{week}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Whose it is.
                 * @example ann@abc.example
                 */
                user_id: components["parameters"]["UserIdInPath"];
                /**
                 * @description The ISO week.
                 * @example 2026-W47
                 */
                week: components["parameters"]["Week"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen a week
         * @description Opens an approved week again, so that its person can change it and hand it in again. The comment says why.
         */
        post: operations["reopenTimesheetWeek"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Totals
         * @description Sums minutes by project, person, week, day or user type, in the order of the keys. Without `to` the last day is today,
         *     without `from` the first one is the first of the last one's month; at most 366 days at once. `total_minutes` is the
         *     sum of all groups, on whichever page they are.
         *     Whose entries are summed is decided as in `listTimesheets`.
         */
        get: operations["getSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Feed of changes
         * @description Answers what has changed, in the order in which it became visible: entries, weeks and projects, each as it is now, and
         *     entries that were deleted. Without a cursor it begins with everything there is. Keep `next_cursor`, which is never null,
         *     and ask again later with the same parameters; `has_more` says whether there is more at once. A thing that changed twice
         *     in between comes once; nothing is skipped, however long the transaction that wrote it took. The feed remembers deletions
         *     for 400 days: an older cursor is 410, and you begin anew. Closing the books changes no entry: `locked_reason` is as it
         *     was when the entry was read.
         *
         *     A person gets his own entries and weeks and the projects, a machine the entries of its system and the projects.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List people
         * @description Lists everybody the API knows, by `user_id`: from access tokens, from pushes and from the directory.
         */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Add or change a person
         * @description Stores what the directory knows of a person: what is left out is empty afterwards. `If-None-Match: *` only creates,
         *     `If-Match` only changes the version it names, and without either the API does what fits. What an access token says of a
         *     person (name, e-mail address, user type) wins when he is noted down as seen next, at most once an hour.
         */
        put: operations["putPerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the settings
         * @description Answers the day up to which the books are closed. For people; a machine is 403 `person-required`.
         */
        get: operations["getSettings"];
        /**
         * Change the settings
         * @description Closes the books up to a day, today at the latest, or opens them again: entries on closed days take no change from
         *     anybody. A week across that day keeps its open days editable. `If-Match` names the version that was seen.
         */
        put: operations["putSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
        /**
         * @description Entity tags as in RFC 9110, section 8.8.3, in their quotes, or `*`.
         * @example "3"
         */
        EntityTags: string;
        /**
         * @description One entity tag as in RFC 9110, section 8.8.3, in its quotes.
         * @example "3"
         */
        SeenEntityTags: string;
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
             *     (`period-closed`). That its project takes no time any more is not said here: it can still be deleted.
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
         * @description CSV with the columns id, user_id, user_type, date, week, project_id, minutes, note, status, locked_reason,
         *     source_system, source_external_id, created_by_kind, created_by_id, created_at, updated_at, version.
         */
        TimesheetCsv: string;
        /** @description One `Timesheet` in JSON on each line. */
        TimesheetLines: string;
        /**
         * @description Counts the changes of the week's state and of its entries; the number in the ETag. 0 until the first one.
         * @example 7
         */
        WeekVersion: number;
        /**
         * @description What the person who decided had to say.
         * @example Friday is missing.
         */
        WeekComment: string;
        /**
         * @description What people read; `null` when nobody has said it.
         * @example Ann Example
         */
        PersonName: string | null;
        /**
         * @description Where mail reaches the person; `null` when nobody has said it.
         * @example ann@abc.example
         */
        Email: string | null;
        /**
         * @description How many minutes a week the person is expected to log; `null` when nobody has said it.
         * @example 2400
         */
        TargetMinutes: number | null;
        /**
         * @description Why it takes no change now, or `null`: the week was handed in (`week-locked`) or the day is closed
         *     (`period-closed`).
         * @enum {string|null}
         */
        LockedReason: "week-locked" | "period-closed" | null;
        /**
         * @description What can be done with a week.
         * @enum {string}
         */
        WeekAction: "edit" | "submit" | "withdraw" | "approve" | "reject" | "reopen";
        /** @description A person's ISO week. */
        TimesheetWeekSummary: {
            user_id: components["schemas"]["UserId"];
            name: components["schemas"]["PersonName"];
            email: components["schemas"]["Email"];
            user_type: components["schemas"]["UserType"];
            week: components["schemas"]["Week"];
            status: components["schemas"]["WeekStatus"];
            /** @description Monday to Sunday. */
            days: components["schemas"]["WeekDay"][];
            /** @description The minutes of all entries together. */
            total_minutes: number;
            target_minutes: components["schemas"]["TargetMinutes"];
            /** @description What this caller may do with the week now, so that no client repeats the rules. */
            allowed_actions: components["schemas"]["WeekAction"][];
            /**
             * Format: date-time
             * @description When it was handed in last; `null` while it is open.
             */
            submitted_at: string | null;
            /**
             * Format: date-time
             * @description When it was approved, rejected or reopened last; `null` since it was handed in or taken back again.
             */
            decided_at: string | null;
            /** @description Who did. */
            decided_by: string | null;
            /** @description What he had to say. */
            comment: string | null;
            version: components["schemas"]["WeekVersion"];
        };
        /** @description A person's ISO week with what was logged in it. */
        TimesheetWeek: components["schemas"]["TimesheetWeekSummary"] & {
            /** @description One for each project that has entries, by project_id. */
            rows: components["schemas"]["WeekRow"][];
        };
        /** @description One page of weeks. */
        TimesheetWeekPage: {
            /** @description The weeks, newest first. */
            items: components["schemas"]["TimesheetWeekSummary"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /** @description One day of a week. */
        WeekDay: {
            date: components["schemas"]["Date"];
            /** @description The day's total. */
            minutes: number;
            locked_reason: components["schemas"]["LockedReason"];
        };
        /** @description A project's days in a week. */
        WeekRow: {
            project_id: components["schemas"]["ProjectId"];
            project_name: components["schemas"]["ProjectName"];
            /** @description The row's total. */
            total_minutes: number;
            /** @description Monday to Sunday. */
            cells: components["schemas"]["WeekCell"][];
        };
        /** @description What was logged on a project on a day. */
        WeekCell: {
            date: components["schemas"]["Date"];
            /** @description The cell's total; 0 when it is empty. */
            minutes: number;
            /** @description The entry's note; `null` when the cell holds none or several. */
            note: string | null;
            /** @description The entries in it. */
            timesheet_ids: components["schemas"]["Uuid"][];
            /**
             * @description Why the cell takes no new minutes now, or `null`: the week was handed in (`week-locked`), the day is closed
             *     (`period-closed`), or the project is not open on it (`project-closed`; what is there can still be deleted).
             * @enum {string|null}
             */
            locked_reason: "week-locked" | "period-closed" | "project-closed" | null;
        };
        /** @description Cells to set. */
        WeekGrid: {
            /** @description Each cell at most once. */
            cells: components["schemas"]["WeekGridCell"][];
        };
        /** @description What a cell is to hold. */
        WeekGridCell: {
            project_id: components["schemas"]["ProjectId"];
            date: components["schemas"]["Date"];
            /**
             * @description Minutes of work; 0 deletes the entry.
             * @example 120
             */
            minutes: number;
            /** @description What was done; left out, the note stays as it is. */
            note?: string;
        };
        /** @description Where to copy from. */
        WeekCopy: {
            from: components["schemas"]["Week"];
        };
        /** @description What became of a copy. */
        WeekCopyResult: {
            timesheet_week: components["schemas"]["TimesheetWeek"];
            /** @description How many entries were copied. */
            copied: number;
            /** @description The entries that were not, by the day they would have been on. */
            skipped: components["schemas"]["WeekCopySkip"][];
        };
        /** @description An entry that was not copied. */
        WeekCopySkip: {
            project_id: components["schemas"]["ProjectId"];
            date: components["schemas"]["Date"];
            minutes: components["schemas"]["Minutes"];
            /**
             * @description `cell-filled`: there is time on this project on this day already. The others are the codes that creating the
             *     entry would answer.
             * @enum {string}
             */
            reason: "cell-filled" | "project-closed" | "day-full" | "period-closed" | "date-out-of-range";
        };
        /** @description What handing in may say. */
        WeekSubmit: {
            /**
             * @description That a week without any entry is meant to be handed in.
             * @default false
             */
            confirm_empty?: boolean;
        };
        /** @description What an approval may say. */
        WeekApproval: {
            comment?: components["schemas"]["WeekComment"];
        };
        /** @description Why a week is given back. */
        WeekObjection: {
            comment: components["schemas"]["WeekComment"];
        };
        /** @description Many decisions. */
        ApprovalBatch: {
            /** @description The decisions, in this order. */
            items: components["schemas"]["ApprovalBatchItem"][];
        };
        /** @description One decision. */
        ApprovalBatchItem: {
            /**
             * @description What to do.
             * @enum {string}
             */
            action: "approve" | "reject" | "reopen";
        } & (components["schemas"]["BatchApprove"] | components["schemas"]["BatchReject"] | components["schemas"]["BatchReopen"]);
        /** @description Approve the week, if it still has this version. */
        BatchApprove: {
            /** @constant */
            action: "approve";
            user_id: components["schemas"]["UserId"];
            week: components["schemas"]["Week"];
            version: components["schemas"]["WeekVersion"];
            comment?: components["schemas"]["WeekComment"];
        };
        /** @description Reject the week, if it still has this version. */
        BatchReject: {
            /** @constant */
            action: "reject";
            user_id: components["schemas"]["UserId"];
            week: components["schemas"]["Week"];
            version: components["schemas"]["WeekVersion"];
            comment: components["schemas"]["WeekComment"];
        };
        /** @description Reopen the week, if it still has this version. */
        BatchReopen: {
            /** @constant */
            action: "reopen";
            user_id: components["schemas"]["UserId"];
            week: components["schemas"]["Week"];
            version: components["schemas"]["WeekVersion"];
            comment: components["schemas"]["WeekComment"];
        };
        /** @description What became of many decisions. */
        ApprovalBatchResult: {
            /** @description One for each item, in the order of the request. */
            results: components["schemas"]["ApprovalItemResult"][];
        };
        /** @description What became of one decision. */
        ApprovalItemResult: {
            /** @description The item's place in the request, from 0. */
            index: number;
            /**
             * @description Whether the decision was taken.
             * @enum {string}
             */
            status: "decided" | "failed";
            /** @description The week as it is now; absent when the item failed. */
            timesheet_week?: components["schemas"]["TimesheetWeekState"];
            /** @description Why the item failed; only then. */
            problem?: components["schemas"]["Problem"];
        };
        /** @description Where a person's week stands. */
        TimesheetWeekState: {
            user_id: components["schemas"]["UserId"];
            week: components["schemas"]["Week"];
            status: components["schemas"]["WeekStatus"];
            /**
             * Format: date-time
             * @description When it was handed in last; `null` while it is open.
             */
            submitted_at: string | null;
            /**
             * Format: date-time
             * @description When it was approved, rejected or reopened last; `null` since it was handed in or taken back again.
             */
            decided_at: string | null;
            /** @description Who did. */
            decided_by: string | null;
            /** @description What he had to say. */
            comment: string | null;
            version: components["schemas"]["WeekVersion"];
        };
        /** @description One page of events. */
        WeekEventPage: {
            /** @description The events, newest first. */
            items: components["schemas"]["WeekEvent"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /** @description Something that happened to a week or to an entry of it. */
        WeekEvent: {
            /** @description Counts everything that is kept about this person. */
            seq: number;
            at: components["schemas"]["Instant"];
            /**
             * @description What happened.
             * @enum {string}
             */
            action: "timesheet.create" | "timesheet.update" | "timesheet.delete" | "week.submit" | "week.withdraw" | "week.approve" | "week.reject" | "week.reopen";
            actor: components["schemas"]["EventActor"];
            /** @description The entry it happened to; `null` when it was the week itself. */
            timesheet_id: string | null;
            /** @description What it was; `null` when it was not there. */
            before: components["schemas"]["EventState"] | null;
            /** @description What it was from then on; `null` when it was gone. */
            after: components["schemas"]["EventState"] | null;
            /** @description What the one who decided had to say, or why it was done. */
            comment: string | null;
        };
        /** @description Who did it. */
        EventActor: {
            /**
             * @description A person, or a client without one.
             * @enum {string}
             */
            kind: "person" | "client";
            /** @description The person's user_id, or the client's client_id. */
            id: string;
            name: components["schemas"]["PersonName"];
        };
        /** @description An entry (`date`, `project_id`, `minutes`, `note`) or a week (`status`), as it was. */
        EventState: {
            date?: components["schemas"]["Date"];
            project_id?: components["schemas"]["ProjectId"];
            minutes?: components["schemas"]["Minutes"];
            note?: components["schemas"]["Note"];
            status?: components["schemas"]["WeekStatus"];
        };
        /** @description Totals of a span of days. */
        Summary: {
            from: components["schemas"]["Date"];
            to: components["schemas"]["Date"];
            /**
             * @description As it was asked for.
             * @enum {string}
             */
            group_by: "project" | "user" | "week" | "day" | "user_type";
            /** @description The minutes of all groups together. */
            total_minutes: number;
            /** @description The groups that have entries, by key. */
            items: components["schemas"]["SummaryItem"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /** @description The total of one group. */
        SummaryItem: {
            /** @description A project_id, user_id, week, day or user type. */
            key: string;
            /** @description The project's or the person's name; `null` for anything else, or when nobody has said it. */
            name: string | null;
            /** @description The minutes of its entries. */
            minutes: number;
            /** @description How many entries it has. */
            timesheets: number;
        };
        /** @description The next changes. */
        ChangePage: {
            /** @description The changes, in the order in which they became visible. */
            items: components["schemas"]["Change"][];
            /** @description Where to go on, now or later. Opaque; never null. */
            next_cursor: string;
            /** @description Whether there is more at once. */
            has_more: boolean;
        };
        /** @description One thing as it is now, or that it is gone. */
        Change: {
            /**
             * @description What it is.
             * @enum {string}
             */
            kind: "timesheet" | "timesheet_week" | "project";
            /**
             * @description `upsert`: it is as shown. `delete`: it is gone; entries only.
             * @enum {string}
             */
            op: "upsert" | "delete";
            /** @description The entry's id, the project's project_id, or of a week `{user_id}/{week}`. */
            id: string;
            /** @description The entry; only for one that is there. */
            timesheet?: components["schemas"]["Timesheet"];
            /** @description The week; only for a week. */
            timesheet_week?: components["schemas"]["TimesheetWeekState"];
            /** @description The project; only for a project. */
            project?: components["schemas"]["Project"];
        };
        /** @description Somebody whose time is logged, or who looks after it. */
        Person: {
            user_id: components["schemas"]["UserId"];
            email: components["schemas"]["Email"];
            name: components["schemas"]["PersonName"];
            user_type: components["schemas"]["UserType"];
            /**
             * Format: date
             * @description First day he has to hand in time for; `null` for the first entry or sign-in.
             */
            active_from: string | null;
            /**
             * Format: date
             * @description Last day he has to hand in time for; `null` for none.
             */
            active_to: string | null;
            target_minutes: components["schemas"]["TargetMinutes"];
            /**
             * Format: date-time
             * @description When he was here last, to the hour; `null` for never.
             */
            last_seen_at: string | null;
            created_at: components["schemas"]["Instant"];
            updated_at: components["schemas"]["Instant"];
            version: components["schemas"]["Version"];
        };
        /** @description What the directory knows of a person. */
        PersonPut: {
            /** @description What people read. */
            name?: string | null;
            /**
             * @description Where mail reaches the person.
             * @example ann@abc.example
             */
            email?: string | null;
            user_type: components["schemas"]["UserType"];
            /**
             * Format: date
             * @description First day he has to hand in time for; `null` or left out for the first entry or sign-in.
             */
            active_from?: string | null;
            /**
             * Format: date
             * @description Last day he has to hand in time for; `null` or left out for none.
             */
            active_to?: string | null;
            target_minutes?: components["schemas"]["TargetMinutes"];
        };
        /** @description One page of people. */
        PersonPage: {
            /** @description The people, by user_id. */
            items: components["schemas"]["Person"][];
            next_cursor: components["schemas"]["Cursor"];
        };
        /** @description What holds for everybody. */
        Settings: {
            /**
             * Format: date
             * @description Days up to this one take no write; `null` when none are closed.
             */
            closed_through: string | null;
            updated_at: components["schemas"]["Instant"];
            version: components["schemas"]["Version"];
        };
        /** @description The settings to be. */
        SettingsPut: {
            /**
             * Format: date
             * @description Days up to this one take no write; `null` to close none.
             */
            closed_through: string | null;
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
            /**
             * @description The next week the person has to hand in; `null` for a machine, and for somebody who has left and handed in
             *     everything.
             */
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
        ProblemCode: "invalid-request" | "unknown-parameter" | "unknown-project" | "date-out-of-range" | "invalid-cursor" | "multiple-credentials" | "invalid-token" | "insufficient-scope" | "act-for-other-forbidden" | "self-approval" | "person-required" | "client-not-allowed" | "not-found" | "method-not-allowed" | "not-acceptable" | "request-timeout" | "cursor-expired" | "week-locked" | "period-closed" | "invalid-transition" | "week-empty" | "week-in-future" | "cell-ambiguous" | "day-full" | "project-closed" | "user-type-mismatch" | "source-conflict" | "idempotency-key-in-progress" | "version-mismatch" | "payload-too-large" | "unsupported-media-type" | "idempotency-key-reused" | "precondition-required" | "rate-limited" | "header-too-large" | "internal" | "unavailable";
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
         *     one whose time it is (`act-for-other-forbidden`) or decides on a week of his own (`self-approval`), the operation is
         *     for people and a machine called (`person-required`), or the client has no person behind it and is not registered as
         *     a machine, or names a source system that is not its own (`client-not-allowed`).
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
        /** @description `Accept` excludes every media type that the operation answers (`not-acceptable`). */
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
         *     somebody else (`source-conflict`), the week is in a state from which this is not possible (`invalid-transition`), has
         *     no entry (`week-empty`) or has not begun (`week-in-future`), a cell holds several entries (`cell-ambiguous`), or the
         *     same request is still running (`idempotency-key-in-progress`).
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
        /**
         * @description The cursor is older than what the feed remembers of deletions (`cursor-expired`). Drop what you have and begin
         *     without a cursor.
         */
        CursorExpired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/cursor-expired",
                 *       "title": "Cursor expired",
                 *       "status": 410,
                 *       "detail": "This cursor is older than 400 days. Begin again without a cursor.",
                 *       "instance": "/api/v1/changes",
                 *       "code": "cursor-expired",
                 *       "errors": [
                 *         {
                 *           "pointer": "/query/cursor",
                 *           "code": "cursor-expired",
                 *           "detail": "is older than 400 days"
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
        /**
         * @description The ISO week.
         * @example 2026-W47
         */
        Week: components["schemas"]["Week"];
        /**
         * @description Whose it is.
         * @example ann@abc.example
         */
        UserIdInPath: components["schemas"]["UserId"];
        /**
         * @description Whose week; your own when left out. Anybody else's needs `approve:timesheets`.
         * @example ann@abc.example
         */
        UserIdOfWeek: components["schemas"]["UserId"];
        /**
         * @description Only weeks of this person; repeat it for several. `all` stands for everybody. Anybody but yourself needs
         *     `approve:timesheets`.
         * @example [
         *       "ann@abc.example"
         *     ]
         */
        UserIdsOfWeeks: components["schemas"]["UserId"][];
        /** @description Only people whose name, e-mail address or user_id has these characters, in any case. */
        PersonSearch: string;
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
         * @description The ETag of the version that was seen; `*` is not taken. Without it the answer is 428.
         * @example "3"
         */
        IfMatchSeen: components["schemas"]["SeenEntityTags"];
        /**
         * @description The ETag of the version to change.
         * @example "3"
         */
        IfMatchOptional: components["schemas"]["EntityTags"];
        /** @description `*` to create only. */
        IfNoneMatchAny: "*";
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
         * @description The version of the week, `"<version>"`: it counts every change of its state and of its entries; `"0"` when nobody
         *     has touched it. Send it as `If-Match`.
         * @example "7"
         */
        WeekETag: string;
        /**
         * @description Suggests a file name.
         * @example attachment; filename="timesheets.csv"
         */
        Attachment: string;
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
    exportTimesheets: {
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
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries, one a line. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Disposition": components["headers"]["Attachment"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": components["schemas"]["TimesheetCsv"];
                    "application/x-ndjson": components["schemas"]["TimesheetLines"];
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
    listTimesheetWeeks: {
        parameters: {
            query?: {
                /**
                 * @description Only weeks of this person; repeat it for several. `all` stands for everybody. Anybody but yourself needs
                 *     `approve:timesheets`.
                 * @example [
                 *       "ann@abc.example"
                 *     ]
                 */
                user_id?: components["parameters"]["UserIdsOfWeeks"];
                /** @description First week. */
                from?: components["schemas"]["Week"];
                /** @description Last week, itself included. */
                to?: components["schemas"]["Week"];
                /** @description Only weeks in this state. */
                status?: components["schemas"]["WeekStatus"];
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
            /** @description One page of weeks. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimesheetWeekPage"];
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
    getTimesheetWeek: {
        parameters: {
            query?: {
                /**
                 * @description Whose week; your own when left out. Anybody else's needs `approve:timesheets`.
                 * @example ann@abc.example
                 */
                user_id?: components["parameters"]["UserIdOfWeek"];
            };
            header?: never;
            path: {
                /**
                 * @description The ISO week.
                 * @example 2026-W47
                 */
                week: components["parameters"]["Week"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The week. */
            200: {
                headers: {
                    ETag: components["headers"]["WeekETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimesheetWeek"];
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
    saveTimesheetWeek: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the version this change is meant for, or `*` for any. Without it the answer is 428.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Any text without spaces that is new for every intended write, a UUID for example. Repeating the request with the
                 *     same key and body within 24 hours gives the first answer again and writes nothing.
                 * @example 7f1c6c0e-0b1c-4a53-9b0a-0a8f1f1f2f3e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The ISO week.
                 * @example 2026-W47
                 */
                week: components["parameters"]["Week"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "cells": [
                 *         {
                 *           "project_id": "acme-website",
                 *           "date": "2026-11-20",
                 *           "minutes": 120,
                 *           "note": "Checkout page"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WeekGrid"];
            };
        };
        responses: {
            /** @description The week as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["WeekETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimesheetWeek"];
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
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeaderTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    copyTimesheetWeek: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the version this change is meant for, or `*` for any. Without it the answer is 428.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Any text without spaces that is new for every intended write, a UUID for example. Repeating the request with the
                 *     same key and body within 24 hours gives the first answer again and writes nothing.
                 * @example 7f1c6c0e-0b1c-4a53-9b0a-0a8f1f1f2f3e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The ISO week.
                 * @example 2026-W47
                 */
                week: components["parameters"]["Week"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-W46"
                 *     }
                 */
                "application/json": components["schemas"]["WeekCopy"];
            };
        };
        responses: {
            /** @description What was copied and what was not. */
            200: {
                headers: {
                    ETag: components["headers"]["WeekETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekCopyResult"];
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
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeaderTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    submitTimesheetWeek: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the version this change is meant for, or `*` for any. Without it the answer is 428.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Any text without spaces that is new for every intended write, a UUID for example. Repeating the request with the
                 *     same key and body within 24 hours gives the first answer again and writes nothing.
                 * @example 7f1c6c0e-0b1c-4a53-9b0a-0a8f1f1f2f3e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The ISO week.
                 * @example 2026-W47
                 */
                week: components["parameters"]["Week"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "confirm_empty": true
                 *     }
                 */
                "application/json": components["schemas"]["WeekSubmit"];
            };
        };
        responses: {
            /** @description The week as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["WeekETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimesheetWeek"];
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
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeaderTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdrawTimesheetWeek: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the version this change is meant for, or `*` for any. Without it the answer is 428.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Any text without spaces that is new for every intended write, a UUID for example. Repeating the request with the
                 *     same key and body within 24 hours gives the first answer again and writes nothing.
                 * @example 7f1c6c0e-0b1c-4a53-9b0a-0a8f1f1f2f3e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The ISO week.
                 * @example 2026-W47
                 */
                week: components["parameters"]["Week"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The week as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["WeekETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimesheetWeek"];
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
            422: components["responses"]["IdempotencyKeyReused"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeaderTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTimesheetWeekEvents: {
        parameters: {
            query?: {
                /**
                 * @description Whose week; your own when left out. Anybody else's needs `approve:timesheets`.
                 * @example ann@abc.example
                 */
                user_id?: components["parameters"]["UserIdOfWeek"];
                /** @description At most so many items. */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before, with the other parameters as they were. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The ISO week.
                 * @example 2026-W47
                 */
                week: components["parameters"]["Week"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of events. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekEventPage"];
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
    listApprovals: {
        parameters: {
            query?: {
                /** @description Only this ISO week. */
                week?: components["schemas"]["Week"];
                /** @description The state the weeks are in. */
                status?: "open" | "submitted" | "approved" | "rejected" | "missing";
                /** @description Only weeks of people of this type. */
                user_type?: components["schemas"]["UserType"];
                /** @description Only people whose name, e-mail address or user_id has these characters, in any case. */
                q?: components["parameters"]["PersonSearch"];
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
            /** @description One page of weeks. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimesheetWeekPage"];
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
    decideApprovals: {
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
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "action": "approve",
                 *           "user_id": "ann@abc.example",
                 *           "week": "2026-W47",
                 *           "version": 7
                 *         },
                 *         {
                 *           "action": "reject",
                 *           "user_id": "carla@contractors.example",
                 *           "week": "2026-W47",
                 *           "version": 12,
                 *           "comment": "Friday is missing."
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ApprovalBatch"];
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
                    "application/json": components["schemas"]["ApprovalBatchResult"];
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
    approveTimesheetWeek: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the version that was seen; `*` is not taken. Without it the answer is 428.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatchSeen"];
                /**
                 * @description Any text without spaces that is new for every intended write, a UUID for example. Repeating the request with the
                 *     same key and body within 24 hours gives the first answer again and writes nothing.
                 * @example 7f1c6c0e-0b1c-4a53-9b0a-0a8f1f1f2f3e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Whose it is.
                 * @example ann@abc.example
                 */
                user_id: components["parameters"]["UserIdInPath"];
                /**
                 * @description The ISO week.
                 * @example 2026-W47
                 */
                week: components["parameters"]["Week"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "comment": "Thank you."
                 *     }
                 */
                "application/json": components["schemas"]["WeekApproval"];
            };
        };
        responses: {
            /** @description The week as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["WeekETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimesheetWeek"];
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
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeaderTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    rejectTimesheetWeek: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the version that was seen; `*` is not taken. Without it the answer is 428.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatchSeen"];
                /**
                 * @description Any text without spaces that is new for every intended write, a UUID for example. Repeating the request with the
                 *     same key and body within 24 hours gives the first answer again and writes nothing.
                 * @example 7f1c6c0e-0b1c-4a53-9b0a-0a8f1f1f2f3e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Whose it is.
                 * @example ann@abc.example
                 */
                user_id: components["parameters"]["UserIdInPath"];
                /**
                 * @description The ISO week.
                 * @example 2026-W47
                 */
                week: components["parameters"]["Week"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "comment": "Friday is missing."
                 *     }
                 */
                "application/json": components["schemas"]["WeekObjection"];
            };
        };
        responses: {
            /** @description The week as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["WeekETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimesheetWeek"];
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
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeaderTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    reopenTimesheetWeek: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the version that was seen; `*` is not taken. Without it the answer is 428.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatchSeen"];
                /**
                 * @description Any text without spaces that is new for every intended write, a UUID for example. Repeating the request with the
                 *     same key and body within 24 hours gives the first answer again and writes nothing.
                 * @example 7f1c6c0e-0b1c-4a53-9b0a-0a8f1f1f2f3e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Whose it is.
                 * @example ann@abc.example
                 */
                user_id: components["parameters"]["UserIdInPath"];
                /**
                 * @description The ISO week.
                 * @example 2026-W47
                 */
                week: components["parameters"]["Week"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "comment": "The client moved two hours to another project."
                 *     }
                 */
                "application/json": components["schemas"]["WeekObjection"];
            };
        };
        responses: {
            /** @description The week as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["WeekETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimesheetWeek"];
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
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeaderTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSummary: {
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
                /** @description What the groups are. */
                group_by?: "project" | "user" | "week" | "day" | "user_type";
                /** @description Only this project. */
                project_id?: components["schemas"]["ProjectId"];
                /** @description Only entries whose week is in this state. */
                status?: components["schemas"]["WeekStatus"];
                /** @description Only entries written for people of this type. */
                user_type?: components["schemas"]["UserType"];
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
            /** @description One page of groups. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Summary"];
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
    listChanges: {
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
            /** @description The next changes. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["CursorExpired"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeaderTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description Only people who are active on this day. */
                active_on?: components["schemas"]["Date"];
                /** @description Only people of this type. */
                user_type?: components["schemas"]["UserType"];
                /** @description Only people whose name, e-mail address or user_id has these characters, in any case. */
                q?: components["parameters"]["PersonSearch"];
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
            /** @description One page of people. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
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
    putPerson: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the version to change.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatchOptional"];
                /** @description `*` to create only. */
                "If-None-Match"?: components["parameters"]["IfNoneMatchAny"];
            };
            path: {
                /**
                 * @description Whose it is.
                 * @example ann@abc.example
                 */
                user_id: components["parameters"]["UserIdInPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ann Example",
                 *       "email": "ann@abc.example",
                 *       "user_type": "employee",
                 *       "active_from": "2026-01-01",
                 *       "target_minutes": 2400
                 *     }
                 */
                "application/json": components["schemas"]["PersonPut"];
            };
        };
        responses: {
            /** @description The person as he is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The person was added. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
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
    getSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
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
    putSettings: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the version that was seen; `*` is not taken. Without it the answer is 428.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatchSeen"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "closed_through": "2026-10-31"
                 *     }
                 */
                "application/json": components["schemas"]["SettingsPut"];
            };
        };
        responses: {
            /** @description The settings as they are now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
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
                "If-Match"?: components["parameters"]["IfMatchOptional"];
                /** @description `*` to create only. */
                "If-None-Match"?: components["parameters"]["IfNoneMatchAny"];
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
