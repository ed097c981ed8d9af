using CityMediaGov.Domain.People;
using FluentValidation;

namespace CityMediaGov.Web.Pages.People;

/// <summary>A step that is recorded with its reason.</summary>
public sealed class ReasonForm
{
    public string? Reason { get; set; }
}

public sealed class ReasonFormRules : AbstractValidator<ReasonForm>
{
    public ReasonFormRules() => RuleFor(form => form.Reason).NotEmpty().WithMessage("Give a reason")
        .MaximumLength(AppUser.ReasonLength).WithMessage($"Use at most {AppUser.ReasonLength:N0} characters");
}
