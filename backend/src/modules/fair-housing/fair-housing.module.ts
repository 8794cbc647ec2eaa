import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FairHousingLog } from './fair-housing-log';
import { FairHousingLogEntity } from './fair-housing-log.entity';
import { FairHousingLogRepository } from './fair-housing-log.repository';
import { FairHousingController } from './fair-housing.controller';
import { FairHousingService } from './fair-housing.service';

@Module({
  imports: [TypeOrmModule.forFeature([FairHousingLogEntity])],
  controllers: [FairHousingController],
  providers: [FairHousingLogRepository, FairHousingLog, FairHousingService],
  exports: [FairHousingLog],
})
export class FairHousingModule {}
