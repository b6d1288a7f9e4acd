// Made from openapi.yaml by `npm run generate`. Do not edit.

/** Every operation of the contract: where it is and which scopes it needs. */
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
    }
  },
  "createTimesheet": {
    "method": "post",
    "path": "/timesheets",
    "scopes": [
      "create:timesheets"
    ],
    "conditionalScopes": {}
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
    }
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
    }
  },
  "deleteTimesheet": {
    "method": "delete",
    "path": "/timesheets/{id}",
    "scopes": [
      "delete:timesheets"
    ],
    "conditionalScopes": {}
  },
  "updateTimesheet": {
    "method": "patch",
    "path": "/timesheets/{id}",
    "scopes": [
      "create:timesheets"
    ],
    "conditionalScopes": {}
  },
  "listProjects": {
    "method": "get",
    "path": "/projects",
    "scopes": [
      "read:timesheets"
    ],
    "conditionalScopes": {}
  },
  "putProject": {
    "method": "put",
    "path": "/projects/{project_id}",
    "scopes": [
      "manage:directory"
    ],
    "conditionalScopes": {}
  },
  "getMe": {
    "method": "get",
    "path": "/me",
    "scopes": [],
    "conditionalScopes": {}
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
