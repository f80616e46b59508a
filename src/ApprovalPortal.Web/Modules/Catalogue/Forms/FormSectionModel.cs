using ApprovalPortal.Modules.Catalogue.Domain.Forms;

namespace ApprovalPortal.Modules.Catalogue;

public sealed record FormSectionModel(FormSection Section, FormAnswers Answers, IReadOnlyList<FormFault> Faults);
