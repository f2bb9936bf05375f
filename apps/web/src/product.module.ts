import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { AttendanceModule } from '#attendance';
import { DirectoryModule } from '#directory';
import { EventsModule } from '#events';
import { MessagingModule } from '#messaging';
import { OutreachModule } from '#outreach';
import { PlatformModule, type PlatformOptions } from '#platform';
import { QuestionnairesModule } from '#questionnaires';
import { RegistrationModule } from '#registration';
import { TallyModule } from '#tally';

/** The whole product, from bottom to top. Every process is made of it; a process then serves, works, or both. */
@Module({})
export class ProductModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    return {
      module: ProductModule,
      imports: [
        PlatformModule.forRoot(options),
        DirectoryModule,
        MessagingModule,
        AccessModule,
        EventsModule,
        RegistrationModule,
        QuestionnairesModule,
        TallyModule,
        AttendanceModule,
        OutreachModule,
      ],
    };
  }
}
