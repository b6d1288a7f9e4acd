// Made from openapi.yaml by `npm run generate`. Do not edit.

/** Every operation of the contract: where it is, which scopes it needs, what its parameters default to. */
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
    }
  },
  "createTimesheet": {
    "method": "post",
    "path": "/timesheets",
    "scopes": [
      "create:timesheets"
    ],
    "conditionalScopes": {},
    "queryDefaults": {}
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
    "queryDefaults": {}
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
    "queryDefaults": {}
  },
  "deleteTimesheet": {
    "method": "delete",
    "path": "/timesheets/{id}",
    "scopes": [
      "delete:timesheets"
    ],
    "conditionalScopes": {},
    "queryDefaults": {}
  },
  "updateTimesheet": {
    "method": "patch",
    "path": "/timesheets/{id}",
    "scopes": [
      "create:timesheets"
    ],
    "conditionalScopes": {},
    "queryDefaults": {}
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
    }
  },
  "putProject": {
    "method": "put",
    "path": "/projects/{project_id}",
    "scopes": [
      "manage:directory"
    ],
    "conditionalScopes": {},
    "queryDefaults": {}
  },
  "getMe": {
    "method": "get",
    "path": "/me",
    "scopes": [],
    "conditionalScopes": {},
    "queryDefaults": {}
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
