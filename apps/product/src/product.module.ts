import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from '#access/web';
import { AttendanceModule } from '#attendance/web';
import { DirectoryModule } from '#directory/web';
import { EventsModule } from '#events/web';
import { MessagingModule } from '#messaging/web';
import { OutreachModule } from '#outreach/web';
import { PlatformModule, type PlatformOptions } from '#platform';
import { QuestionnairesModule } from '#questionnaires/web';
import { RegistrationModule } from '#registration/web';
import { TallyModule } from '#tally/web';

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
