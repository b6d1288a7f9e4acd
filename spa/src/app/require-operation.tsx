import type { OperationId } from '@timesheets/sdk';
import type { ReactNode } from 'react';
import { useCan } from '../auth/granted-scopes.ts';
import { NoPermissionPage } from './no-permission-page.tsx';

/** A page that makes no sense without an operation. Only spares a refusal: the API decides. */
export function RequireOperation({
  operationId,
  children,
}: {
  operationId: OperationId;
  children: ReactNode;
}) {
  const can = useCan();
  return can(operationId) ? children : <NoPermissionPage operationId={operationId} />;
}
