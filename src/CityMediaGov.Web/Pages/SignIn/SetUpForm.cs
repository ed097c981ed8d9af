using CityMediaGov.Domain.People;
using FluentValidation;

namespace CityMediaGov.Web.Pages.SignIn;

public sealed class SetUpForm
{
    public const string Draft = "draft";
    public const string Adopted = "adopted";

    public string? Token { get; set; }

    public string? Standing { get; set; }

    public DateOnly? AdoptedOn { get; set; }

    /// <summary>By the place of the blank in the pack: radio buttons that nobody pressed leave gaps.</summary>
    public Dictionary<int, string?> Blanks { get; set; } = [];

    public string? FullName { get; set; }

    public string? JobTitle { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }

    internal bool IsAdopted => Standing == Adopted;
}

public sealed class SetUpFormRules : AbstractValidator<SetUpForm>
{
    public SetUpFormRules()
    {
        RuleFor(form => form.Token).NotEmpty().WithMessage("Give the token from the console");
        RuleFor(form => form.Standing).NotEmpty().WithMessage("Say whether the City has adopted it");
        RuleFor(form => form.Standing).Must(standing => standing is null or SetUpForm.Draft or SetUpForm.Adopted).WithMessage("Say whether the City has adopted it");
        RuleFor(form => form.AdoptedOn).NotNull().When(form => form.IsAdopted).WithMessage("Give the day on which it was adopted");
        RuleFor(form => form.FullName).NotEmpty().WithMessage("Give your name").MaximumLength(AppUser.NameLength).WithMessage($"Use at most {AppUser.NameLength} characters");
        RuleFor(form => form.JobTitle).NotEmpty().WithMessage("Give your title").MaximumLength(AppUser.TitleLength).WithMessage($"Use at most {AppUser.TitleLength} characters");
        RuleFor(form => form.Email).NotEmpty().WithMessage("Give your e-mail address").Custom((typed, context) =>
        {
            if (!string.IsNullOrWhiteSpace(typed) && EmailAddress.WhyNot(typed) is { } problem)
                context.AddFailure(problem);
        });
        RuleFor(form => form.Password).NotEmpty().WithMessage("Choose a password");
    }
}
