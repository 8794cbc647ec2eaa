import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags, ApiPaymentRequiredResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../kernel/access/access';
import { Idempotent } from '../../kernel/http/idempotency';
import { receiveFile, ReceivesFile } from '../../kernel/http/receive-file';
import { Returns } from '../../kernel/http/returns';
import { validation } from '../../kernel/http/validation';
import { TrainingAnswers, type TrainingAnswer } from './answers';
import { limits } from './extract';
import { AcceptedView } from './training-job.dto';
import { TrainedFileView, TrainedUrlView, TrainUrl, UploadFields } from './training.dto';
import { TrainingService } from './training.service';

/** A form's fields arrive beside the file, after the global pipe has run. */
const formFields = validation();

const prefer = ApiHeader({
  name: 'Prefer',
  required: false,
  description: '`respond-async`: answer at once with the job.',
});
const accepted = ApiResponse({
  status: 202,
  type: AcceptedView,
  description: 'Still at work; `Location` names the job.',
});

@ApiTags('Training')
@Controller('api/training')
export class TrainingController {
  constructor(
    private readonly training: TrainingService,
    private readonly answers: TrainingAnswers,
  ) {}

  @Post('url-content')
  @ApiOperation({
    summary: 'Teach a web address',
    description:
      'Teaches a web page, or a site page by page. 5 credits, 1 for each further page; nothing when it fails.',
  })
  @Access('knowledge:write')
  @Idempotent()
  @ApiPaymentRequiredResponse()
  @Returns(TrainedUrlView)
  @accepted
  @prefer
  async url(
    @Body() body: TrainUrl,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TrainingAnswer> {
    return this.answers.answer(await this.training.trainUrl(body), request, reply);
  }

  @Post('upload-document')
  @ApiOperation({
    summary: 'Teach a document',
    description:
      'Teaches a document (PDF, DOCX, XLSX, EPUB, TXT, MD, HTML, CSV), picture (JPG, PNG, WEBP) or recording ' +
      '(MP3, M4A, WAV, MP4, WEBM) of up to 25 MB. 5 credits; nothing when it fails.',
  })
  @Access('knowledge:write')
  @Idempotent()
  @ApiPaymentRequiredResponse()
  @ReceivesFile({
    bot_id: { type: 'string', format: 'uuid' },
    property_id: { type: 'string', format: 'uuid' },
  })
  @Returns(TrainedFileView)
  @accepted
  @prefer
  upload(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TrainingAnswer> {
    return receiveFile(request, { maxBytes: limits.fileBytes }, async (file) => {
      const fields = (await formFields.transform(file.fields, {
        type: 'body',
        metatype: UploadFields,
      })) as UploadFields;
      return this.answers.answer(await this.training.trainFile(file, fields), request, reply);
    });
  }
}
