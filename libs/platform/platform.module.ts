import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from './clock.js';
import { Config } from './config/config.js';
import { Database } from './database/database.js';
import { type Connection, connectionOptions } from './database/data-source.js';
import { Readiness } from './database/readiness.js';
import { LinkSigner } from './link-signer.js';
import { Log } from './log.js';
import { Listeners } from './outbox/listeners.js';
import { Outbox } from './outbox/outbox.js';
import { Relay } from './outbox/relay.js';
import { ToldFacts } from './outbox/told-facts.js';
import { BullmqQueue, type QueueBackend } from './queue/bullmq-queue.js';
import { JobQueue } from './queue/job-queue.js';
import { Sweeps } from './queue/sweeps.js';
import { Registry } from './parts/registry.js';
import { AuditSubjects } from './web/audit-subjects.js';
import { DoorCheck } from './web/door-check.js';
import { DoorGuard } from './web/door.guard.js';
import { ErrorFilter } from './web/error.filter.js';
import { FormInterceptor } from './web/form.interceptor.js';
import { FormPipe } from './web/form.pipe.js';
import { HealthController } from './web/health.controller.js';
import { KeptPages } from './web/kept-pages.js';
import { Navigation } from './web/navigation.js';
import { ReplyInterceptor } from './web/reply.interceptor.js';
import { StaffBanners } from './web/staff-banners.js';

export interface PlatformOptions {
  config: Config;
  clock: Clock;
  log: Log;
  database: Connection;
  queue: QueueBackend;
}

/** Everything without a domain word, for every context. `secretKey` of the configuration must be set by now. */
@Module({})
export class PlatformModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    const { config, clock, log } = options;
    return {
      module: PlatformModule,
      global: true,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...connectionOptions(options.database), autoLoadEntities: true, retryAttempts: 1 }),
          dataSourceFactory: (made) => new DataSource(made!).initialize(),
        }),
      ],
      controllers: [HealthController],
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: Log, useValue: log },
        { provide: LinkSigner, useValue: new LinkSigner(config.secretKey!, clock) },
        { provide: Database, inject: [DataSource], useFactory: (source: DataSource) => new Database(source) },
        { provide: Readiness, useValue: new Readiness(options.database.url) },
        { provide: JobQueue, useValue: new BullmqQueue(options.queue, log) },
        Listeners,
        {
          provide: Outbox,
          inject: [JobQueue, Listeners, DataSource],
          useFactory: (queue: JobQueue, listeners: Listeners, source: DataSource) =>
            new Outbox(clock, queue, listeners, source),
        },
        Relay,
        ToldFacts,
        Sweeps,
        AuditSubjects,
        KeptPages,
        Navigation,
        Registry,
        StaffBanners,
        DoorCheck,
        { provide: APP_GUARD, useClass: DoorGuard },
        { provide: APP_INTERCEPTOR, useClass: FormInterceptor },
        { provide: APP_INTERCEPTOR, useClass: ReplyInterceptor },
        { provide: ErrorFilter, useValue: new ErrorFilter(log) },
        { provide: APP_FILTER, useExisting: ErrorFilter },
        { provide: APP_PIPE, useClass: FormPipe },
      ],
      exports: [
        Config,
        Clock,
        Log,
        LinkSigner,
        Database,
        JobQueue,
        Listeners,
        Outbox,
        Relay,
        Sweeps,
        AuditSubjects,
        KeptPages,
        Registry,
        ErrorFilter,
      ],
    };
  }
}
