import {
  type ASTVisitor,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import type { ApiLimits } from '../limits.ts';
import { refusal } from './bad-request.ts';

/** Refuses an operation with more root fields than its kind may have, by whatever aliases or fragments. */
export function rootFieldRule({ rootQueries, rootMutations }: ApiLimits) {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation) {
      const limit = operation.operation === 'mutation' ? rootMutations : rootQueries;
      const count = countRootFields(operation, context);
      if (count <= limit) return;
      const message = `A ${operation.operation} may have ${limit} root fields, this has ${count}.`;
      context.reportError(refusal(message, 'too_many_root_fields', 400));
    },
  });
}

function countRootFields(operation: OperationDefinitionNode, context: ValidationContext): number {
  const entered = new Set<string>();
  const count = (set: SelectionSetNode): number =>
    set.selections.reduce((total, selection) => {
      if (selection.kind === Kind.FIELD)
        return total + (selection.name.value.startsWith('__') ? 0 : 1);
      if (selection.kind === Kind.INLINE_FRAGMENT) return total + count(selection.selectionSet);
      const fragment = context.getFragment(selection.name.value);
      if (!fragment || entered.has(fragment.name.value)) return total;
      entered.add(fragment.name.value);
      return total + count(fragment.selectionSet);
    }, 0);
  return count(operation.selectionSet);
}
