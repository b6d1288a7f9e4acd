import type { OperationId } from '@timesheets/sdk';
import { type ReactNode, useEffect } from 'react';
import { Route, Routes } from 'react-router';
import { CallbackPage } from './callback-page.tsx';
import {
  Approvals,
  lazyPageAt,
  MyTimesheets,
  MyWeek,
  People,
  Profile,
  Projects,
  Reports,
} from './lazy-pages.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { RequireOperation } from './require-operation.tsx';
import { SignedIn } from './signed-in.tsx';

function only(operationId: OperationId, children: ReactNode) {
  return <RequireOperation operationId={operationId}>{children}</RequireOperation>;
}

/** Which address shows which page. */
export function Pages() {
  // While the session is restored, so that the page is here when that is done.
  useEffect(() => lazyPageAt(window.location.pathname).fetchEarly(), []);
  return (
    <Routes>
      <Route path="/callback" element={<CallbackPage />} />
      <Route element={<SignedIn />}>
        <Route index element={only('getTimesheetWeek', <MyWeek />)} />
        <Route path="/week/:week" element={only('getTimesheetWeek', <MyWeek />)} />
        <Route path="/timesheets" element={only('listTimesheets', <MyTimesheets />)} />
        <Route path="/approvals/:week?/:userId?" element={only('listApprovals', <Approvals />)} />
        <Route path="/reports" element={only('getSummary', <Reports />)} />
        <Route path="/projects" element={only('putProject', <Projects />)} />
        <Route path="/people" element={only('putPerson', <People />)} />
        <Route path="/profile" element={<Profile />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
