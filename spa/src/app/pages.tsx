import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { CallbackPage } from './callback-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { RequireOperation } from './require-operation.tsx';
import { SignedIn } from './signed-in.tsx';

const MyTimesheets = lazy(async () => {
  const { MyTimesheets: Component } = await import('../features/timesheets/my-timesheets.tsx');
  return { default: Component };
});

const Profile = lazy(async () => {
  const { Profile: Component } = await import('../features/profile/profile.tsx');
  return { default: Component };
});

/** Which address shows which page. */
export function Pages() {
  return (
    <Routes>
      <Route path="/callback" element={<CallbackPage />} />
      <Route element={<SignedIn />}>
        <Route
          index
          element={
            <RequireOperation operationId="listTimesheets">
              <MyTimesheets />
            </RequireOperation>
          }
        />
        <Route path="/profile" element={<Profile />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
