// Made from openapi.yaml by `npm run generate`. Do not edit.

/**
 * Every operation of the contract: where it is, which scopes it needs (all of `scopes`, or all of one of
 * `alternativeScopes`), what its parameters default to, and whether it takes an Idempotency-Key.
 */
export const operations = {
  "listTimesheets": {
    "method": "get",
    "path": "/timesheets",
    "scopes": [
      "read:timesheets"
    ],
    "alternativeScopes": [],
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
    "alternativeScopes": [],
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
    "alternativeScopes": [],
    "conditionalScopes": {
      "delete": [
        "delete:timesheets"
      ]
    },
    "queryDefaults": {},
    "idempotent": true
  },
  "exportTimesheets": {
    "method": "get",
    "path": "/timesheets/export",
    "scopes": [
      "read:timesheets"
    ],
    "alternativeScopes": [],
    "conditionalScopes": {
      "others": [
        "approve:timesheets"
      ]
    },
    "queryDefaults": {},
    "idempotent": false
  },
  "getTimesheet": {
    "method": "get",
    "path": "/timesheets/{id}",
    "scopes": [
      "read:timesheets"
    ],
    "alternativeScopes": [],
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
    "alternativeScopes": [],
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
    "alternativeScopes": [],
    "conditionalScopes": {},
    "queryDefaults": {},
    "idempotent": false
  },
  "listTimesheetWeeks": {
    "method": "get",
    "path": "/timesheet-weeks",
    "scopes": [
      "read:timesheets"
    ],
    "alternativeScopes": [],
    "conditionalScopes": {
      "others": [
        "approve:timesheets"
      ]
    },
    "queryDefaults": {
      "limit": 50
    },
    "idempotent": false
  },
  "getTimesheetWeek": {
    "method": "get",
    "path": "/timesheet-weeks/{week}",
    "scopes": [
      "read:timesheets"
    ],
    "alternativeScopes": [],
    "conditionalScopes": {
      "others": [
        "approve:timesheets"
      ]
    },
    "queryDefaults": {},
    "idempotent": false
  },
  "saveTimesheetWeek": {
    "method": "patch",
    "path": "/timesheet-weeks/{week}/grid",
    "scopes": [
      "create:timesheets"
    ],
    "alternativeScopes": [],
    "conditionalScopes": {
      "delete": [
        "delete:timesheets"
      ]
    },
    "queryDefaults": {},
    "idempotent": true
  },
  "copyTimesheetWeek": {
    "method": "post",
    "path": "/timesheet-weeks/{week}/copy",
    "scopes": [
      "create:timesheets"
    ],
    "alternativeScopes": [],
    "conditionalScopes": {},
    "queryDefaults": {},
    "idempotent": true
  },
  "submitTimesheetWeek": {
    "method": "post",
    "path": "/timesheet-weeks/{week}/submit",
    "scopes": [
      "create:timesheets"
    ],
    "alternativeScopes": [],
    "conditionalScopes": {},
    "queryDefaults": {},
    "idempotent": true
  },
  "withdrawTimesheetWeek": {
    "method": "post",
    "path": "/timesheet-weeks/{week}/withdraw",
    "scopes": [
      "create:timesheets"
    ],
    "alternativeScopes": [],
    "conditionalScopes": {},
    "queryDefaults": {},
    "idempotent": true
  },
  "listTimesheetWeekEvents": {
    "method": "get",
    "path": "/timesheet-weeks/{week}/events",
    "scopes": [
      "read:timesheets"
    ],
    "alternativeScopes": [],
    "conditionalScopes": {
      "others": [
        "approve:timesheets"
      ]
    },
    "queryDefaults": {
      "limit": 50
    },
    "idempotent": false
  },
  "listApprovals": {
    "method": "get",
    "path": "/approvals",
    "scopes": [
      "approve:timesheets"
    ],
    "alternativeScopes": [],
    "conditionalScopes": {},
    "queryDefaults": {
      "status": "submitted",
      "limit": 50
    },
    "idempotent": false
  },
  "decideApprovals": {
    "method": "post",
    "path": "/approvals/batch",
    "scopes": [
      "approve:timesheets"
    ],
    "alternativeScopes": [],
    "conditionalScopes": {},
    "queryDefaults": {},
    "idempotent": true
  },
  "approveTimesheetWeek": {
    "method": "post",
    "path": "/approvals/{user_id}/{week}/approve",
    "scopes": [
      "approve:timesheets"
    ],
    "alternativeScopes": [],
    "conditionalScopes": {},
    "queryDefaults": {},
    "idempotent": true
  },
  "rejectTimesheetWeek": {
    "method": "post",
    "path": "/approvals/{user_id}/{week}/reject",
    "scopes": [
      "approve:timesheets"
    ],
    "alternativeScopes": [],
    "conditionalScopes": {},
    "queryDefaults": {},
    "idempotent": true
  },
  "reopenTimesheetWeek": {
    "method": "post",
    "path": "/approvals/{user_id}/{week}/reopen",
    "scopes": [
      "approve:timesheets"
    ],
    "alternativeScopes": [],
    "conditionalScopes": {},
    "queryDefaults": {},
    "idempotent": true
  },
  "getSummary": {
    "method": "get",
    "path": "/reports/summary",
    "scopes": [
      "read:timesheets"
    ],
    "alternativeScopes": [],
    "conditionalScopes": {
      "others": [
        "approve:timesheets"
      ]
    },
    "queryDefaults": {
      "group_by": "project",
      "limit": 50
    },
    "idempotent": false
  },
  "listChanges": {
    "method": "get",
    "path": "/changes",
    "scopes": [
      "read:timesheets"
    ],
    "alternativeScopes": [],
    "conditionalScopes": {
      "others": [
        "approve:timesheets"
      ]
    },
    "queryDefaults": {
      "limit": 50
    },
    "idempotent": false
  },
  "listPeople": {
    "method": "get",
    "path": "/people",
    "scopes": [
      "approve:timesheets"
    ],
    "alternativeScopes": [
      [
        "manage:directory"
      ]
    ],
    "conditionalScopes": {},
    "queryDefaults": {
      "limit": 50
    },
    "idempotent": false
  },
  "putPerson": {
    "method": "put",
    "path": "/people/{user_id}",
    "scopes": [
      "manage:directory"
    ],
    "alternativeScopes": [],
    "conditionalScopes": {},
    "queryDefaults": {},
    "idempotent": false
  },
  "getSettings": {
    "method": "get",
    "path": "/settings",
    "scopes": [],
    "alternativeScopes": [],
    "conditionalScopes": {},
    "queryDefaults": {},
    "idempotent": false
  },
  "putSettings": {
    "method": "put",
    "path": "/settings",
    "scopes": [
      "manage:directory"
    ],
    "alternativeScopes": [],
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
    "alternativeScopes": [],
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
    "alternativeScopes": [],
    "conditionalScopes": {},
    "queryDefaults": {},
    "idempotent": false
  },
  "getMe": {
    "method": "get",
    "path": "/me",
    "scopes": [],
    "alternativeScopes": [],
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
