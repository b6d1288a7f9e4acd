// Made from openapi.yaml by `npm run generate`. Do not edit.

/**
 * Every operation of the contract: where it is, which scopes it needs, what its parameters default to,
 * and whether it takes an Idempotency-Key.
 */
export const operations = {
  "listTimesheets": {
    "method": "get",
    "path": "/timesheets",
    "scopes": [
      "read:timesheets"
    ],
    "conditionalScopes": {
      "others": [
        "approve:timesheets"
      ]
    },
    "queryDefaults": {
      "sort": "-date",
      "limit": 50
    },
    "idempotent": false
  },
  "createTimesheet": {
    "method": "post",
    "path": "/timesheets",
    "scopes": [
      "create:timesheets"
    ],
    "conditionalScopes": {},
    "queryDefaults": {},
    "idempotent": true
  },
  "batchTimesheets": {
    "method": "post",
    "path": "/timesheets/batch",
    "scopes": [
      "create:timesheets"
    ],
    "conditionalScopes": {
      "delete": [
        "delete:timesheets"
      ]
    },
    "queryDefaults": {},
    "idempotent": true
  },
  "getTimesheet": {
    "method": "get",
    "path": "/timesheets/{id}",
    "scopes": [
      "read:timesheets"
    ],
    "conditionalScopes": {
      "others": [
        "approve:timesheets"
      ]
    },
    "queryDefaults": {},
    "idempotent": false
  },
  "deleteTimesheet": {
    "method": "delete",
    "path": "/timesheets/{id}",
    "scopes": [
      "delete:timesheets"
    ],
    "conditionalScopes": {},
    "queryDefaults": {},
    "idempotent": false
  },
  "updateTimesheet": {
    "method": "patch",
    "path": "/timesheets/{id}",
    "scopes": [
      "create:timesheets"
    ],
    "conditionalScopes": {},
    "queryDefaults": {},
    "idempotent": false
  },
  "listProjects": {
    "method": "get",
    "path": "/projects",
    "scopes": [
      "read:timesheets"
    ],
    "conditionalScopes": {},
    "queryDefaults": {
      "limit": 50
    },
    "idempotent": false
  },
  "putProject": {
    "method": "put",
    "path": "/projects/{project_id}",
    "scopes": [
      "manage:directory"
    ],
    "conditionalScopes": {},
    "queryDefaults": {},
    "idempotent": false
  },
  "getMe": {
    "method": "get",
    "path": "/me",
    "scopes": [],
    "conditionalScopes": {},
    "queryDefaults": {},
    "idempotent": false
  }
} as const;

/** Every scope of the contract. */
export const scopes = [
  "read:timesheets",
  "create:timesheets",
  "delete:timesheets",
  "approve:timesheets",
  "manage:directory"
] as const;
