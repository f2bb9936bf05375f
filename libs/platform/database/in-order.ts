import { Column, Generated } from 'typeorm';

/** A number that the database gives in the order of insertion. TypeORM knows identity columns, but types them for primary keys only. */
export function InOrder(): PropertyDecorator {
  return (target, property) => {
    Column({ type: 'bigint', generatedIdentity: 'ALWAYS' })(target, property);
    Generated('identity' as 'increment')(target, property);
  };
}
