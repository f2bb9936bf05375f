import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { isForm } from '#ui/forms';
import { InvalidInput } from './error.filter.js';

/**
 * `@Body() sent: OfficeForm` is the declared form with what was typed, what it means and what must be put right: a page shows it
 * again. Any other class is a program's input, refused as a whole.
 */
export class FormPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      exceptionFactory: (errors) => new InvalidInput(errors),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return isForm(metadata.metatype) ? metadata.metatype.read(value) : (super.transform(value, metadata) as unknown);
  }
}
